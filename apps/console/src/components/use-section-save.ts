import { useState } from 'react';
import { HttpError, useDataProvider, useUpdate, type RaRecord } from 'ra-core';

type Values = Record<string, unknown>;
type Errors = Record<string, string> | undefined;

/**
 * Saves one section of a record: only what changed, with the version it was read at. When somebody else was faster (412)
 * their record is fetched. Changes that do not touch the same fields are both kept; where they do, `theirs` is held until
 * one of the two is chosen.
 */
export const useSectionSave = (resource: string, opened: RaRecord, onSaved: () => void) => {
  const dataProvider = useDataProvider();
  const [update, { isPending }] = useUpdate();
  const [mine, setMine] = useState<Values>({});
  const [theirs, setTheirs] = useState<RaRecord | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const send = async (changes: Values, onto: RaRecord): Promise<Errors> => {
    try {
      await update(
        resource,
        { id: opened.id, data: changes, previousData: onto },
        { returnPromise: true, mutationMode: 'pessimistic' },
      );
      onSaved();
      return undefined;
    } catch (error) {
      const { status, body, message } = error as HttpError;
      if (status === 412) return settle(changes);
      setProblem(message);
      return body?.errors as Errors;
    }
  };

  const settle = async (changes: Values): Promise<Errors> => {
    const { data } = await dataProvider.getOne(resource, { id: opened.id });
    // What was opened on purpose does not come with the record: whether theirs differs cannot be told, so it is asked.
    const isCovered = (field: string) => field in opened && !(field in data);
    const both = Object.keys(changes).filter(
      (field) =>
        isCovered(field) ||
        (!isSame(data[field], opened[field]) && !isSame(data[field], changes[field])),
    );
    if (!both.length) return send(changes, data as RaRecord);
    setTheirs(data as RaRecord);
    return undefined;
  };

  /** Sends what differs from the record as it was opened; gives back errors by field for the form, or nothing. */
  const save = async (values: Values): Promise<Errors> => {
    setProblem(null);
    setTheirs(null);
    const changes = Object.fromEntries(
      Object.entries(values).filter(([field, value]) => !isSame(value, opened[field])),
    );
    setMine(changes);
    if (Object.keys(changes).length) return send(changes, opened);
    onSaved();
    return undefined;
  };

  return {
    save,
    saving: isPending,
    problem,
    /** The other version and the fields both sides changed. */
    conflict: theirs && {
      theirs,
      mine,
      fields: Object.keys(mine).filter((field) => !isSame(mine[field], theirs[field])),
    },
    keepMine: () => (theirs ? send(mine, theirs) : Promise.resolve(undefined)),
  };
};

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
