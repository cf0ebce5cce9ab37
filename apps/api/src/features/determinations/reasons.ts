import { type Key, type Place, seal, sealedTable, type Vault } from '../../platform/vault';

/** What of a decision is told in words, by its field and by its column. */
export const REASONS = {
  actReason: 'act_reason',
  meansReason: 'means_reason',
  purposeReason: 'purpose_reason',
  reason: 'reason',
  sentBackReason: 'sent_back_reason',
  strikeReason: 'strike_reason',
} as const;

/** What the keys of cases seal in a decision. */
export const SEALED_DETERMINATIONS = sealedTable({
  table: 'determinations',
  columns: Object.values(REASONS),
  row: 'id',
  owner: 'case_id',
});

export type ReasonName = keyof typeof REASONS;

export const REASON_NAMES = Object.keys(REASONS) as ReasonName[];

/** Reasons as they are told, and as they are stored. */
export type Reasons = Record<ReasonName, string | null>;
export type SealedReasons = Record<ReasonName, Buffer | null>;

const placeOf = (name: ReasonName, id: string): Place => ({
  ...{ table: 'determinations', column: REASONS[name], row: id },
});

export const sealReason = (key: Key, id: string, name: ReasonName, told: string): Buffer =>
  seal(key, placeOf(name, id), told);

/** Opens what was told with decisions, in one statement for all of them. */
export async function openReasons(
  vault: Vault,
  decisions: readonly ({ id: string } & SealedReasons)[],
): Promise<Reasons[]> {
  const opened = await vault.open(
    decisions.flatMap((one) =>
      REASON_NAMES.map((name) => ({ place: placeOf(name, one.id), value: one[name] })),
    ),
  );
  return decisions.map(
    (_, at) =>
      Object.fromEntries(
        REASON_NAMES.map((name, index) => [name, opened[at * REASON_NAMES.length + index] ?? null]),
      ) as Reasons,
  );
}
