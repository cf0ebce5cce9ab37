import {
  exchangeOwnerKeys,
  type InTransaction,
  type Key,
  type Query,
  type SealedSubject,
  type Vault,
} from '../../platform/vault';
import {
  openReasons,
  REASON_NAMES,
  REASONS,
  type Reasons,
  type SealedReasons,
  sealReason,
} from './reasons';

/** Seals what was told with every case's decisions anew under a new key of the case; see `exchangeOwnerKeys`. */
export const exchangeCaseKeys = (
  transact: InTransaction,
  vaultOf: (query: Query) => Vault,
  report: (done: number, total: number) => void,
): Promise<number> => exchangeOwnerKeys(transact, vaultOf, DECISIONS, report);

type Opened = ({ id: string; caseId: string } & Reasons)[];

const COLUMNS = REASON_NAMES.map((name) => REASONS[name]);

const DECISIONS: SealedSubject<Opened> = {
  owner: 'case',
  open: openAll,
  sealAnew,
  isSealedWith: `exists (select from determinations d where d.case_id = k.case_id and uuid_send(k.id) in (
    ${COLUMNS.map((column) => `substring(d.${column} from 2 for 16)`).join(', ')}))`,
};

async function openAll(query: Query, vault: Vault, caseIds: readonly string[]): Promise<Opened> {
  const decisions = await query<{ id: string; caseId: string } & SealedReasons>(
    `select id, case_id as "caseId", ${REASON_NAMES.map((name) => `${REASONS[name]} as "${name}"`).join(', ')}
     from determinations where case_id = any($1::uuid[])`,
    [caseIds],
  );
  const opened = await openReasons(vault, decisions);
  return decisions.map(({ id, caseId }, at) => ({ id, caseId, ...(opened[at] as Reasons) }));
}

async function sealAnew(
  query: Query,
  decisions: Opened,
  keys: ReadonlyMap<string, Key>,
): Promise<void> {
  const sealed = (name: (typeof REASON_NAMES)[number]) =>
    decisions.map((one) => {
      const told = one[name];
      return told === null ? null : sealReason(keys.get(one.caseId) as Key, one.id, name, told);
    });
  await query(
    `update determinations d set ${COLUMNS.map((column) => `${column} = n.${column}`).join(', ')}
     from unnest($1::uuid[], ${COLUMNS.map((_, at) => `$${at + 2}::bytea[]`).join(', ')})
       as n (id, ${COLUMNS.join(', ')})
     where d.id = n.id`,
    [decisions.map(({ id }) => id), ...REASON_NAMES.map(sealed)],
  );
}
