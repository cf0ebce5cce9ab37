import { type Key, keyIdOf, mac, newKey, type Place, seal, unseal } from './cipher';
import type { MasterKey } from './master-key';

/** One statement to the database, as whoever works: a viewer's transaction, or the command line's. */
export type Query = <Row>(sql: string, values: unknown[]) => Promise<Row[]>;

/** A person's key seals what identifies her, a case's key its story. */
export interface Owner {
  readonly personId?: string;
  readonly caseId?: string;
}

/** A sealed value where it stands; null where nothing was written. */
export interface Sealed {
  readonly place: Place;
  readonly value: Buffer | null;
}

/** `wrap` keys hold the keys of persons and cases, `search` keys make the tokens names are found by. */
export type Purpose = 'wrap' | 'search';

/** A key of a programme as the database holds it: wrapped by the master key. */
export interface StoredProgrammeKey {
  id: string;
  programmeId: string;
  wrapped: Buffer;
}

/** The key of a sealed value was deleted, or is not within the viewer's reach. */
export class KeyGone extends Error {
  constructor() {
    super('The key of a sealed value is gone.');
  }
}

/**
 * Makes and opens keys. The master key wraps the keys of programmes, these wrap the keys of persons and cases; row
 * security decides whose a viewer reaches. Programme keys stay open in memory, the others for one request.
 */
export class Vault {
  private readonly programmeKeys = new Map<string, Key>();

  constructor(
    readonly master: MasterKey,
    readonly query: Query,
  ) {}

  /** Opens values in one statement, however many keys they need. */
  async open(parts: readonly Sealed[]): Promise<(string | null)[]> {
    const ids = parts.flatMap(({ value }) => (value ? [keyIdOf(value)] : []));
    const keys = await this.keysById([...new Set(ids)]);
    return parts.map(({ place, value }) => {
      if (!value) return null;
      const key = keys.get(keyIdOf(value));
      if (!key) throw new KeyGone();
      return unseal(key, place, value).toString('utf8');
    });
  }

  /** The key that seals now. Ask for it after the owner's row was locked: until then it may be exchanged. */
  async keyOf({ personId, caseId }: Owner): Promise<Key | null> {
    const [current] = await this.query<{ id: string }>(
      `select id from sealing_keys
       where (person_id = $1 or case_id = $2) and retired_at is null`,
      [personId ?? null, caseId ?? null],
    );
    return current ? ((await this.keysById([current.id])).get(current.id) ?? null) : null;
  }

  /** The same, or the owner's first key, for the programme that writes. */
  async keyFor(owner: Owner, programmeId: string): Promise<Key> {
    const key =
      (await this.keyOf(owner)) ??
      (await this.makeKeys([{ ...owner, programmeIds: [programmeId] }]))[0];
    if (!key) throw new KeyGone();
    return key;
  }

  /** Makes each owner a key and wraps it for the programmes that work with her. */
  async makeKeys(owners: readonly (Owner & { programmeIds: readonly string[] })[]): Promise<Key[]> {
    const keys = owners.map(newKey);
    await this.query(
      `insert into sealing_keys (id, person_id, case_id)
       select * from unnest($1::uuid[], $2::uuid[], $3::uuid[])`,
      [
        keys.map(({ id }) => id),
        owners.map(({ personId = null }) => personId),
        owners.map(({ caseId = null }) => caseId),
      ],
    );
    await this.wrapFor(
      owners.flatMap(({ programmeIds }, at) =>
        programmeIds.map((programmeId) => ({ key: keys[at] as Key, programmeId })),
      ),
    );
    return keys;
  }

  /** Lets programmes open keys. A wrap that is there already stays. */
  async wrapFor(wanted: readonly { key: Key; programmeId: string }[]): Promise<void> {
    const own = await this.currentKeys(
      wanted.map(({ programmeId }) => programmeId),
      'wrap',
    );
    const wraps = wanted.flatMap(({ key, programmeId }) => {
      const programmeKey = own.get(programmeId);
      if (!programmeKey) return [];
      const wrapped = seal(programmeKey, placeOfWrap(key.id, programmeId), key.secret);
      return [{ key, programmeId, programmeKey, wrapped }];
    });
    await this.query(
      `insert into key_wraps (key_id, programme_id, programme_key_id, wrapped)
       select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::bytea[]) on conflict do nothing`,
      [
        wraps.map(({ key }) => key.id),
        wraps.map(({ programmeId }) => programmeId),
        wraps.map(({ programmeKey }) => programmeKey.id),
        wraps.map(({ wrapped }) => wrapped),
      ],
    );
  }

  /** The keys of programmes that are used now, made where one has none yet. */
  async currentKeys(programmeIds: readonly string[], purpose: Purpose): Promise<Map<string, Key>> {
    const wanted = [...new Set(programmeIds)];
    // Held until the transaction ends: a programme's key is exchanged before or after, never in between.
    await this.query('select pg_advisory_xact_lock_shared($1)', [EXCHANGE]);
    const there = await this.stored(wanted, purpose);
    const missing = wanted.filter((id) => !there.some(({ programmeId }) => programmeId === id));
    if (missing.length) {
      await this.add(missing, purpose);
      there.push(...(await this.stored(missing, purpose)));
    }
    return new Map(there.map((stored) => [stored.programmeId, this.opened(stored)]));
  }

  /** The keys of every programme that has one, a replaced one too while it is needed: whoever searches makes none. */
  async allKeys(purpose: Purpose): Promise<Key[]> {
    const there = await this.query<StoredProgrammeKey>(
      `select id, programme_id as "programmeId", wrapped from programme_keys
       where purpose = $1 order by id`,
      [purpose],
    );
    return there.map((stored) => this.opened(stored));
  }

  /** New keys for programmes; one that another request made meanwhile is left. */
  async add(programmeIds: readonly string[], purpose: Purpose): Promise<void> {
    const made = programmeIds.map((programmeId) => ({ ...newKey(), programmeId }));
    await this.query(
      `insert into programme_keys (id, programme_id, purpose, wrapped)
       select id, programme_id, $3, wrapped from unnest($1::uuid[], $2::uuid[], $4::bytea[])
         as made (id, programme_id, wrapped) on conflict do nothing`,
      [
        made.map(({ id }) => id),
        made.map(({ programmeId }) => programmeId),
        purpose,
        made.map(({ id, secret }) => this.master.wrap(placeOfProgrammeKey(id), secret)),
      ],
    );
  }

  /** Whether the master key is the one this database was sealed with: throws a sentence for the operator if not. */
  async requireMasterKey(): Promise<void> {
    const [one] = await this.query<StoredProgrammeKey>(
      `select id, programme_id as "programmeId", wrapped from programme_keys order by id desc limit 1`,
      [],
    );
    if (one) this.opened(one);
    else this.master.wrap(placeOfProgrammeKey('none'), Buffer.alloc(32));
  }

  /** What was searched or sent, as a keyed hash: equal questions are seen to be equal, and nothing else. */
  digest(text: string): string {
    return this.master.digest('digest', text).toString('base64url');
  }

  /** Keys by their ids, those that are within reach; in one statement, so that an exchange cannot come in between. */
  async keysById(ids: readonly string[]): Promise<Map<string, Key>> {
    if (!ids.length) return new Map();
    const rows = await this.query<WrapRow>(
      `select distinct on (w.key_id) w.key_id as "keyId", w.wrapped, p.id, p.programme_id as "programmeId",
         p.wrapped as "programmeKey"
       from key_wraps w join programme_keys p on p.id = w.programme_key_id
       where w.key_id = any($1::uuid[])`,
      [ids],
    );
    return new Map(
      rows.map(({ keyId, wrapped, id, programmeId, programmeKey }) => {
        const holder = this.opened({ id, programmeId, wrapped: programmeKey });
        const secret = unseal(holder, placeOfWrap(keyId, programmeId), wrapped);
        return [keyId, { id: keyId, secret }];
      }),
    );
  }

  private stored(programmeIds: readonly string[], purpose: Purpose): Promise<StoredProgrammeKey[]> {
    return this.query<StoredProgrammeKey>(
      `select id, programme_id as "programmeId", wrapped from programme_keys
       where programme_id = any($1::uuid[]) and purpose = $2 and retired_at is null`,
      [programmeIds, purpose],
    );
  }

  /** Kept by the key's own id and never as "the current one": what another process exchanges is noticed. */
  opened({ id, wrapped }: StoredProgrammeKey): Key {
    const known = this.programmeKeys.get(id);
    if (known) return known;
    const key = { id, secret: this.master.unwrap(placeOfProgrammeKey(id), wrapped) };
    this.programmeKeys.set(id, key);
    return key;
  }
}

interface WrapRow {
  keyId: string;
  wrapped: Buffer;
  id: string;
  programmeId: string;
  programmeKey: Buffer;
}

/** The advisory lock under which programme keys are exchanged. */
export const EXCHANGE = 743060;

/** Where a key of a person or case stands, wrapped for one programme. */
export const placeOfWrap = (keyId: string, programmeId: string): Place => ({
  ...{ table: 'key_wraps', column: 'wrapped', row: `${keyId} ${programmeId}` },
});

/** Where a key of a programme stands, wrapped by the master key. */
export const placeOfProgrammeKey = (id: string): Place => ({
  ...{ table: 'programme_keys', column: 'wrapped', row: id },
});

/** 64 bits of a keyed hash, as Postgres keeps them in a bigint. */
export const tokenOf = ({ secret }: Key, text: string): string =>
  mac(secret, text).readBigInt64BE(0).toString();
