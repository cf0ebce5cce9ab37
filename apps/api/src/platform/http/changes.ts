/**
 * The fields a change really names. A declared field that was left out is undefined on the instance; null is an
 * answer and clears.
 */
export function namedIn<Change extends object>(change: Change): Partial<Change> {
  const named = Object.entries(change).filter(([, value]) => value !== undefined);
  return Object.fromEntries(named) as Partial<Change>;
}

/** A body whose field may be null, or left out, where the domain's input has a value in the end. */
export type Sent<Input> = { [Field in keyof Input]: Input[Field] | null };
