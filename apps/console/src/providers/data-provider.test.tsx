/** @jest-environment ./apps/console/src/testing/browser-environment.mjs */
import { createDataProvider, toQuery } from './data-provider';
import type { Http } from './http';

const answering = (json: unknown) =>
  jest.fn<ReturnType<Http>, Parameters<Http>>(() =>
    Promise.resolve({ status: 200, headers: new Headers(), json }),
  );

describe('the data provider', () => {
  it('writes lists in the dialect of the API', async () => {
    const http = answering({ data: [], meta: { total: 7, page: 1, perPage: 25 } });
    const { total } = await createDataProvider(http).getList('cases', {
      pagination: { page: 2, perPage: 25 },
      sort: { field: 'registeredOn', order: 'DESC' },
      filter: { stage: ['Active', 'FollowUp'], 'registeredOn.gte': '2026-01-01', caseNumber: '' },
    });
    expect(total).toBe(7);
    const [method, path, request] = http.mock.calls[0];
    expect([method, path]).toEqual(['GET', '/cases']);
    expect(decodeURIComponent(String(request?.query))).toBe(
      'page=2&perPage=25&sort=-registeredOn&filter[stage]=Active,FollowUp&filter[registeredOn.gte]=2026-01-01',
    );
  });

  it('sends words that point at a person in the body only', async () => {
    const http = answering({ data: [], meta: { total: 0 } });
    await createDataProvider(http).getList('cases', { filter: { q: 'MC', open: true } });
    const [method, path, request] = http.mock.calls[0];
    expect([method, path]).toEqual(['POST', '/cases/search']);
    expect(request?.query).toBeUndefined();
    expect(request?.body).toMatchObject({ q: 'MC', filter: { open: 'true' } });
  });

  it('changes only what changed, with the version that was read', async () => {
    const http = answering({ id: 'a', version: 8 });
    await createDataProvider(http).update('cases', {
      id: 'a',
      data: { stage: 'Closed', level: 'C1' },
      previousData: { id: 'a', version: 7, stage: 'Active', level: 'C1' },
    });
    const [method, path, request] = http.mock.calls[0];
    expect([method, path, request?.body]).toEqual(['PATCH', '/cases/a', { stage: 'Closed' }]);
    expect(request?.headers).toEqual({ 'If-Match': '"7"' });
  });

  it('flattens groups of a filter', () => {
    const query = toQuery({
      filter: { registeredOn: { gte: '2026-01-01', lte: null }, open: false },
    });
    expect(decodeURIComponent(String(query))).toBe(
      'filter[registeredOn.gte]=2026-01-01&filter[open]=false',
    );
  });
});
