import type { Client } from 'pg';
import { sealReason } from '../../features/determinations';
import type { Key } from '../../platform/vault';
import { insertRows, notLaterThanNow, type TableOf } from './rows';
import type { InventedCase, InventedDetermination } from './world';

const TOLD = ['actReason', 'meansReason', 'purposeReason'] as const;

type Sealed = InventedDetermination & { caseId: string } & Partial<
    Record<(typeof TOLD)[number], Buffer>
  >;

const DETERMINATIONS: TableOf<Sealed> = {
  table: 'determinations',
  columns: {
    id: ['uuid', (row) => row.id],
    case_id: ['uuid', (row) => row.caseId],
    state: ['text', (row) => row.state],
    trafficking_status: ['text', (row) => row.traffickingStatus],
    decided_on: ['date', (row) => row.decidedOn],
    deciding_body: ['text', (row) => row.decidingBody],
    act: ['text', (row) => row.act],
    means: ['text', (row) => row.means],
    purpose: ['text', (row) => row.purpose],
    rule: ['text', (row) => row.rule],
    act_reason: ['bytea', (row) => row.actReason ?? null],
    means_reason: ['bytea', (row) => row.meansReason ?? null],
    purpose_reason: ['bytea', (row) => row.purposeReason ?? null],
    recorded_by: ['uuid', (row) => row.recordedBy],
    recorded_at: ['timestamptz', (row) => notLaterThanNow(row.recordedAt)],
    settled_by: ['uuid', (row) => row.settledBy],
    settled_at: ['timestamptz', (row) => row.settledAt && notLaterThanNow(row.settledAt)],
    struck_by: ['uuid', (row) => row.struckBy],
    struck_at: ['timestamptz', (row) => row.struckAt && notLaterThanNow(row.struckAt)],
  },
};

/** Writes the decisions of cases; what was told in words is sealed with the key of its case. */
export async function loadDeterminations(
  client: Client,
  keys: ReadonlyMap<string, Key>,
  cases: readonly InventedCase[],
): Promise<void> {
  const sealed = cases.flatMap((file) =>
    file.determinations.map((one): Sealed => {
      const key = keys.get(file.id);
      const reasons = TOLD.flatMap((name) => {
        const words = one.reasons?.[name];
        return key && words ? [[name, sealReason(key, one.id, name, words)]] : [];
      });
      return { ...one, caseId: file.id, ...Object.fromEntries(reasons) };
    }),
  );
  await insertRows(client, DETERMINATIONS, sealed);
}
