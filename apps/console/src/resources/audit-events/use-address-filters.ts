import { useSearchParams } from 'react-router-dom';

type Values = Record<string, unknown>;

const ONE = ['objectId', 'at.gte', 'at.lte'];
const SEVERAL = ['userId', 'deed', 'decision'];

/** The filters of the trail stand in the address: a question can be kept, sent to a colleague and asked again. */
export const useAddressFilters = () => {
  const [search, setSearch] = useSearchParams();
  const values: Values = Object.fromEntries(
    [...ONE, ...SEVERAL].flatMap((key) => {
      const text = search.get(key);
      if (!text) return [];
      return [[key, SEVERAL.includes(key) ? text.split(',') : text]];
    }),
  );
  const setValues = (next: Values) => setSearch(addressOf(next));
  return { values, setValues };
};

export const addressOf = (values: Values): URLSearchParams =>
  new URLSearchParams(
    Object.entries(values).flatMap(([key, value]) => {
      const text = [value ?? []].flat().join(',');
      return text ? [[key, text]] : [];
    }),
  );

/** As the API asks: the days are the reader's own, from their first moment to their last. */
export const toFilter = (values: Values): Values => {
  const { 'at.gte': from, 'at.lte': until, ...rest } = values;
  return {
    ...rest,
    ...(from ? { 'at.gte': moment(`${String(from)}T00:00:00.000`) } : {}),
    ...(until ? { 'at.lte': moment(`${String(until)}T23:59:59.999`) } : {}),
  };
};

/** An address typed by hand may name no day: sent as it is, the server says so. */
const moment = (text: string): string => {
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? text : at.toISOString();
};
