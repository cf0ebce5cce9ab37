import {
  type MethodOfControl,
  METHODS_OF_CONTROL,
  type Sex,
  SEX,
  STAGE,
  type Stage,
  TRAFFICKING_STATUS,
  type TraffickingStatus,
  TYPE_OF_EXPLOITATION,
  type TypeOfExploitation,
} from '@teduh/domain';

/**
 * The Human Trafficking Case Data Standard, HTCDS 2.0 (IOM, 24 December 2021, CC BY 4.0), both ways. Our lists carry its
 * value names; what stands here is the rest: codes of our own leave as the nearest of the standard, or empty.
 */
function htcdsOf(list: { codes: readonly { code: string; htcds: string | null }[] }, code: string) {
  return list.codes.find((one) => one.code === code)?.htcds ?? null;
}

/** `vic_TraffickingStatus`. *Undecided* has no value there and leaves empty. */
export function toHtcdsTraffickingStatus(status: TraffickingStatus | null): string | null {
  return status === null ? null : htcdsOf(TRAFFICKING_STATUS, status);
}

/** An empty status arrives as not screened (null): the standard cannot say *undecided*. */
export function fromHtcdsTraffickingStatus(value: string | null): TraffickingStatus | null {
  return (
    TRAFFICKING_STATUS.codes.find((one) => one.htcds !== null && one.htcds === value)?.code ?? null
  );
}

/** `cas_Status`: everything before follow-up is *Active*. */
export function toHtcdsCaseStatus(stage: Stage): string {
  return htcdsOf(STAGE, stage) ?? 'Active';
}

/** A stage the status can mean; *Active* becomes our stage of that name. Null when there is no such status. */
export function fromHtcdsCaseStatus(value: string): Stage | null {
  const sameName = STAGE.codes.find((one) => one.code === value && one.htcds === value);
  return sameName?.code ?? null;
}

/** `prs_Gender`. An answer instead of a code (unknown, declined, not asked) leaves as *NonSpecifiedUnknown*. */
export function toHtcdsGender(sex: string | null): string | null {
  if (sex === null) return null;
  return htcdsOf(SEX, sex) ?? 'NonSpecifiedUnknown';
}

export function fromHtcdsGender(value: string | null): Sex | null {
  return SEX.codes.find((one) => one.htcds === value)?.code ?? null;
}

/** `vic_TypeOfExploitation`: forced crime and practices similar to slavery are our own and leave as *Other*. */
export function toHtcdsTypesOfExploitation(types: readonly TypeOfExploitation[]): string[] {
  return distinct(types.map((type) => htcdsOf(TYPE_OF_EXPLOITATION, type) ?? 'Other'));
}

export function fromHtcdsTypesOfExploitation(values: readonly string[]): TypeOfExploitation[] {
  return TYPE_OF_EXPLOITATION.codes
    .filter((one) => one.htcds !== null && values.includes(one.htcds))
    .map((one) => one.code);
}

/** `vic_MethodsOfControl`: restricted movement, which its picklist lacks, leaves as *Other*. */
export function toHtcdsMethodsOfControl(methods: readonly MethodOfControl[]): string[] {
  return distinct(methods.map((method) => htcdsOf(METHODS_OF_CONTROL, method) ?? 'Other'));
}

export function fromHtcdsMethodsOfControl(values: readonly string[]): MethodOfControl[] {
  return METHODS_OF_CONTROL.codes
    .filter((one) => one.htcds !== null && values.includes(one.htcds))
    .map((one) => one.code);
}

const distinct = (values: readonly string[]) => [...new Set(values)];
