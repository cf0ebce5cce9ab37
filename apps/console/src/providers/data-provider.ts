import type { DataProvider, Identifier, RaRecord } from 'ra-core';
import type { Http } from './http';

/** Our REST dialect has a few deeds that react-admin has no word for. They stay as regular as the rest. */
export interface TeduhDataProvider extends DataProvider {
  /** A verb on a record: `POST /persons/:id/reveal`; with the version it was read at where the verb changes it. */
  act: <Result>(
    resource: string,
    id: Identifier,
    verb: string,
    body: object,
    version?: number,
  ) => Promise<Result>;
  /** A read below a resource: `GET /programmes/:id/caseload`, `GET /reports/persons-assisted`. */
  read: <Result>(
    path: string,
    query?: Record<string, unknown>,
    signal?: AbortSignal,
  ) => Promise<Result>;
  /** A deed that makes no record to give back: `POST /assistances/without-reading`. Under the same key it is done once. */
  send: <Result>(path: string, body: object, key: string) => Promise<Result>;
  /** A multipart upload: `POST /imports`. */
  upload: <Result>(path: string, form: FormData) => Promise<Result>;
}

interface ListAnswer<Row> {
  data: Row[];
  meta?: { total: number; page: number; perPage: number; prefetched?: Record<string, RaRecord[]> };
}

const MAX_PER_PAGE = 100;

/** One provider for every resource: the API is regular, so nothing here asks which resource it is. */
export const createDataProvider = (http: Http): TeduhDataProvider => {
  const list = async <Row>(
    resource: string,
    params: {
      pagination?: { page: number; perPage: number };
      sort?: SortParam;
      filter?: Filter;
      meta?: Meta;
      signal?: AbortSignal;
    },
  ) => {
    const { q, ...filter } = params.filter ?? {};
    const page = params.pagination?.page ?? 1;
    const perPage = Math.min(params.pagination?.perPage ?? MAX_PER_PAGE, MAX_PER_PAGE);
    const sort = toSort(params.sort);
    const include = params.meta?.prefetch?.join(',');
    // Text about a person travels in a body: addresses end up in histories and logs.
    const answer = q
      ? await http('POST', `/${resource}/search`, {
          body: { q, filter: Object.fromEntries(flatten(filter)), page, perPage, sort, include },
          signal: params.signal,
        })
      : await http('GET', `/${resource}`, {
          query: toQuery({ page, perPage, sort, include, filter, ...params.meta?.query }),
          signal: params.signal,
        });
    const { data, meta } = answer.json as ListAnswer<Row>;
    return {
      data,
      total: meta?.total ?? data.length,
      ...(meta?.prefetched && { meta: { prefetched: meta.prefetched } }),
    };
  };

  const patch = async (resource: string, id: Identifier, changes: object, version: unknown) => {
    const { json } = await http('PATCH', `/${resource}/${id}`, {
      body: changes,
      headers: { 'If-Match': `"${version}"` },
    });
    return json as RaRecord;
  };

  const provider: Omit<TeduhDataProvider, keyof DataProvider> & DataProvider = {
    supportAbortSignal: true,

    getList: (resource, params) => list(resource, params),

    getOne: async (resource, { id, meta, signal }) => {
      const query = toQuery({ ...meta?.query, include: meta?.prefetch?.join(',') });
      const { json } = await http('GET', `/${resource}/${id}`, { query, signal });
      return { data: json as never };
    },

    getMany: async (resource, { ids, meta, signal }) => {
      const pages = [];
      for (let start = 0; start < ids.length; start += MAX_PER_PAGE) {
        const some = ids.slice(start, start + MAX_PER_PAGE).join(',');
        pages.push(await list(resource, { meta: { ...meta, query: { ids: some } }, signal }));
      }
      return { data: pages.flatMap(({ data }) => data) as never };
    },

    getManyReference: (resource, { target, id, filter, ...params }) =>
      list(resource, { ...params, filter: { ...filter, [target]: id } }),

    create: async (resource, { data, meta }) => {
      const { json } = await http('POST', `/${resource}`, {
        body: data,
        headers: { 'Idempotency-Key': meta?.idempotencyKey ?? newKey() },
      });
      return { data: json as never };
    },

    update: async (resource, { id, data, previousData, meta }) => {
      const version = meta?.version ?? previousData?.version;
      return { data: (await patch(resource, id, changed(data, previousData), version)) as never };
    },

    updateMany: async () => {
      throw new Error('Change records one by one: each carries its own version.');
    },

    delete: async (resource, { id, previousData }) => {
      await http('DELETE', `/${resource}/${id}`, {
        headers: { 'If-Match': `"${previousData?.version}"` },
      });
      return { data: { id } as never };
    },

    deleteMany: async () => {
      throw new Error('Remove records one by one: each carries its own version.');
    },

    act: async <Result>(
      resource: string,
      id: Identifier,
      verb: string,
      body: object,
      version?: number,
    ) => {
      const headers = version === undefined ? undefined : { 'If-Match': `"${version}"` };
      return (await http('POST', `/${resource}/${id}/${verb}`, { body, headers })).json as Result;
    },

    read: async <Result>(path: string, query?: Record<string, unknown>, signal?: AbortSignal) =>
      (await http('GET', path, { query: toQuery(query ?? {}), signal })).json as Result,

    send: async <Result>(path: string, body: object, key: string) =>
      (await http('POST', path, { body, headers: { 'Idempotency-Key': key } })).json as Result,

    upload: async <Result>(path: string, form: FormData) =>
      (await http('POST', path, { body: form, headers: { 'Idempotency-Key': newKey() } }))
        .json as Result,
  };
  return provider as TeduhDataProvider;
};

interface SortParam {
  field: string;
  order: 'ASC' | 'DESC';
}
type Filter = Record<string, unknown>;
interface Meta {
  prefetch?: string[];
  query?: Record<string, unknown>;
}

/** A key for `Idempotency-Key`: sending the same thing again under the same key makes it once. */
export const newKey = (): string => crypto.randomUUID();

const toSort = (sort?: SortParam): string | undefined => {
  // react-admin sorts by `id` when nobody chose: our lists have their own default order then.
  if (!sort?.field || sort.field === 'id') return undefined;
  return `${sort.order === 'DESC' ? '-' : ''}${sort.field}`;
};

/** Flattens to `page=1&filter[stage]=A,B&filter[registeredOn.gte]=2026-01-01`; empty values are left out. */
export const toQuery = (parts: Record<string, unknown>): URLSearchParams => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parts)) {
    if (name === 'filter')
      for (const [key, text] of flatten(value as Filter)) query.set(`filter[${key}]`, text);
    else if (isGiven(value)) query.set(name, toText(value));
  }
  return query;
};

const flatten = (filter: Filter, prefix = ''): [string, string][] =>
  Object.entries(filter).flatMap(([key, value]): [string, string][] => {
    if (!isGiven(value)) return [];
    const isGroup = typeof value === 'object' && !Array.isArray(value);
    return isGroup
      ? flatten(value as Filter, `${prefix}${key}.`)
      : [[`${prefix}${key}`, toText(value)]];
  });

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== '';
const toText = (value: unknown): string => (Array.isArray(value) ? value.join(',') : String(value));

/** A change carries only what changed, so that two people may work on two sections of one record. */
const changed = (data: object, previous?: object): object => {
  if (!previous) return data;
  const before = previous as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(data).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key]),
    ),
  );
};
