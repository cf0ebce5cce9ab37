import { type ApiUnderTest, startApi } from './api-under-test';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

it('signs every demonstration user in', async () => {
  for (const username of Object.keys(api.offices.users)) {
    const { status, body } = await (await api.signIn(username)).get('/session');
    expect([status, body.user.username]).toEqual([200, username]);
  }
});
