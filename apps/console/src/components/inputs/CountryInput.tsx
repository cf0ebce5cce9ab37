import type { InputProps } from './input-props';
import { useNearAndAll } from './near-and-all';
import { SelectInput } from './SelectInput';

/** A country of the world, by name in the reader's language. */
export const CountryInput = (props: InputProps & { answers?: boolean }) => (
  <SelectInput {...props} choices={[]} groups={useNearAndAll('country')} />
);
