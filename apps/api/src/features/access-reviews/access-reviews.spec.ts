import type { ApiClient } from '@teduh/testing';
import { type ApiUnderTest, startApi } from '../../testing/api-under-test';

let api: ApiUnderTest;
let hendra: ApiClient;

beforeAll(async () => {
  api = await startApi();
  hendra = await api.signIn('auditor');
});
afterAll(() => api.stop());

const lines = async () => {
  const { body } = await hendra.get('/access-reviews?perPage=100');
  return body.data as Record<string, unknown>[];
};

it('shows who holds what in the own programme, and when it was used', async () => {
  await api.signIn('caseworker');
  const found = await lines();
  expect(found).toHaveLength(7);
  expect(found.find(({ userName }) => userName === 'Sari Wulandari')).toMatchObject({
    ...{ role: 'caseworker', clearance: 'C2', programmeCode: 'IDN', isActive: true },
    ...{ lastSignInAt: expect.any(String), verdict: null, reviewedAt: null },
    reviewedByName: null,
  });
  const idle = found.find(({ userName }) => userName === 'Agus Pratama');
  expect(idle?.lastSignInAt).toBe(null);
});

it('keeps what the auditor says, and then it is no longer due', async () => {
  const [sari] = (await lines()).filter(({ userName }) => userName === 'Sari Wulandari');
  const due = async () =>
    (await hendra.get('/access-reviews?filter[due]=true')).body.meta.total as number;
  const before = await due();
  const { status, body } = await hendra.post('/access-reviews', {
    ...{ membershipId: sari?.id, verdict: 'withdraw' },
  });
  expect([status, body.verdict]).toEqual([201, 'withdraw']);
  expect(await due()).toBe(before - 1);
  const putu = await api.signIn('admin');
  const seen = await putu.get(`/access-reviews?filter[userId]=${sari?.userId}`);
  expect(seen.body.data[0]).toMatchObject({
    ...{ verdict: 'withdraw', reviewedByName: 'Hendra Gunawan' },
  });
});

it('is not said of oneself, nor of another programme', async () => {
  const [own] = (await lines()).filter(({ userName }) => userName === 'Hendra Gunawan');
  const [foreign] = await api.sql<{ id: string }>('select id from memberships where user_id = $1', [
    api.offices.users['caseworker.th'],
  ]);
  for (const membershipId of [own?.id, foreign?.id]) {
    const { status, body } = await hendra.post('/access-reviews', {
      membershipId,
      verdict: 'keep',
    });
    expect([status, body.errors[0].code]).toEqual([400, 'unknownReference']);
  }
});
