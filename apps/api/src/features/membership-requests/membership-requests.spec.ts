import { type ApiClient, asOperator, makeUser } from '@teduh/testing';
import { switchSmallOffice } from '../../commands/small-office';
import { loadConfig } from '../../platform/config';
import { type ApiUnderTest, startApi } from '../../testing/api-under-test';

let api: ApiUnderTest;
let putu: ApiClient;
let second: ApiClient;
let secondId: string;
const indonesia = () => api.offices.indonesia;

beforeAll(async () => {
  api = await startApi();
  const admin = { username: 'admin.second', role: 'administrator' };
  secondId = await makeUser(api.databaseUrl, indonesia(), admin);
  await makeUser(api.databaseUrl, indonesia(), { ...admin, username: 'admin.third' });
  [putu, second] = [await api.signIn('admin'), await api.signIn('admin.second')];
});
afterAll(() => api.stop());

let made = 0;
const account = (memberships: object[], more: object = {}) => ({
  ...{ username: `new${(made += 1)}.idn`, displayName: 'Somebody New', ...more },
  memberships: memberships.map((one) => ({ programmeId: indonesia().programmeId, ...one })),
});
const waiting = async (userId: string) => {
  const { body } = await second.get(`/membership-requests?filter[userId]=${userId}`);
  return body.data[0];
};
const roles = (body: { memberships: { role: string }[] }) =>
  body.memberships.map(({ role }) => role);

it('asks for a high role, and gives a common one at once', async () => {
  const { status, body } = await putu.post('/users', account([{ role: 'auditor' }]));
  expect([status, roles(body), body.requested[0].role]).toEqual([201, [], 'auditor']);
  const common = await putu.post('/users', account([{ role: 'manager' }]));
  expect([roles(common.body), common.body.requested]).toEqual([['manager'], []]);
  const closed = await putu.post('/users', account([{ role: 'caseworker', clearance: 'C3' }]));
  expect([roles(closed.body), closed.body.requested[0].clearance]).toEqual([[], 'C3']);
});

it('is approved by another administrator, not by who asked', async () => {
  const { body } = await putu.post('/users', account([{ role: 'auditor' }]));
  const request = await waiting(body.id);
  expect(request).toMatchObject({ programmeName: 'Indonesia', requestedByName: 'Putu Wirawan' });
  const own = await putu.patch(`/membership-requests/${request.id}`, { decision: 'approved' }, 1);
  expect([own.status, own.body.code]).toEqual([409, 'ownRequest']);
  expect(roles((await putu.get(`/users/${body.id}`)).body)).toEqual([]);
  const yes = await second.patch(`/membership-requests/${request.id}`, { decision: 'approved' }, 1);
  expect([yes.status, yes.body.decision]).toEqual([200, 'approved']);
  const after = await putu.get(`/users/${body.id}`);
  expect([roles(after.body), after.body.requested]).toEqual([['auditor'], []]);
  const again = await second.patch(
    `/membership-requests/${request.id}`,
    { decision: 'refused' },
    2,
  );
  expect([again.status, again.body.code]).toEqual([409, 'requestDecided']);
});

it('is not for oneself, nor for another account of the same person', async () => {
  const twin = await asOperator(api.databaseUrl, async (client) => {
    const id = await makeUser(api.databaseUrl, indonesia(), {
      ...{ username: 'admin.twin', role: 'manager' },
    });
    await client.query('update users set second_account_of = $2 where id = $1', [id, secondId]);
    return id;
  });
  const memberships = [
    { programmeId: indonesia().programmeId, role: 'manager' },
    { programmeId: indonesia().programmeId, role: 'administrator' },
  ];
  expect((await putu.patch(`/users/${twin}`, { memberships }, 1)).status).toBe(200);
  const request = await waiting(twin);
  const own = await second.patch(`/membership-requests/${request.id}`, { decision: 'approved' }, 1);
  expect([own.status, own.body.code]).toEqual([409, 'ownRequest']);
});

it('keeps what somebody holds already when other roles change', async () => {
  const memberships = [
    { programmeId: indonesia().programmeId, role: 'administrator' },
    { programmeId: indonesia().programmeId, role: 'trainer' },
  ];
  const { body } = await putu.patch(`/users/${secondId}`, { memberships }, 1);
  expect([roles(body), body.requested]).toEqual([['administrator', 'trainer'], []]);
});

describe('a small office', () => {
  const config = () => loadConfig({ DATABASE_URL: api.databaseUrl, NODE_ENV: 'test' });
  const worker = () => [{ role: 'caseworker', teamId: indonesia().teamIds[0] }];

  it('lets its administrator work on cases with a second account; others do not', async () => {
    const { status, body } = await putu.post(
      '/users',
      account(worker(), { secondAccountOf: secondId }),
    );
    expect([status, body.code]).toEqual([409, 'forbiddenPair']);
    await switchSmallOffice(['IDN', 'on'], config());
    const twin = await putu.post('/users', account(worker(), { secondAccountOf: secondId }));
    expect([twin.status, roles(twin.body)]).toEqual([201, ['caseworker']]);
    // Two accounts, and still nobody who runs accounts checks the trail.
    const auditor = await putu.patch(
      `/users/${twin.body.id}`,
      { memberships: [{ programmeId: indonesia().programmeId, role: 'auditor' }] },
      1,
    );
    const request = await waiting(twin.body.id);
    expect([auditor.status, request.role]).toEqual([200, 'auditor']);
    const third = await api.signIn('admin.third');
    const clash = await third.patch(
      `/membership-requests/${request.id}`,
      { decision: 'approved' },
      1,
    );
    expect([clash.status, clash.body.code]).toEqual([409, 'forbiddenPair']);
    const shown = await putu.get(`/programmes/${indonesia().programmeId}`);
    expect(shown.body.isSmallOffice).toBe(true);
    await switchSmallOffice(['IDN', 'off'], config());
  });
});
