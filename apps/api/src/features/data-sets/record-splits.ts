import {
  alpha2Of,
  CTDC_FLAGS,
  type CtdcFlag,
  EXPLOITATION_DERIVED,
  exploitationDerivedOf,
  flagBit,
} from '@teduh/standards';

/** Nothing was collected, or nothing was published. Unknown is another answer, and so is no. */
export const MISSING = '(missing)';

export type Key = string | number | null;
export type ClassName = string | number;

/** Something a record set can be broken down by, under the name its publisher gives the column. */
export interface RecordSplit {
  readonly id: string;
  /** The columns a file must have had. */
  readonly needs: readonly string[];
  /** What records are grouped by, of the record `r`. */
  readonly sql: string;
  /** The class that a group belongs to. */
  readonly classOf: (key: Key, layout: string) => ClassName;
  /** The classes in the publisher's order, where there is one. */
  readonly order: readonly string[];
}

const AGES = ['0--8', '9--17', '18--20', '21--23', '24--26', '27--29', '30--38', '39--47', '48+'];

const asItIs = (key: Key): ClassName => key ?? MISSING;

const column = (id: string, name: string, order: readonly string[] = []): RecordSplit => ({
  id,
  needs: [id],
  sql: `r.${name}`,
  classOf: asItIs,
  order,
});

/** Countries are kept as alpha-3 and answered as the set spells them: alpha-2 in the k-anonymised releases. */
const country = (id: string, name: string): RecordSplit => ({
  ...column(id, name),
  classOf: (key, layout) =>
    layout === 'k-anonymised' && typeof key === 'string' ? (alpha2Of(key) ?? key) : asItIs(key),
});

const flagSql = (name: CtdcFlag) =>
  `case when r.yes_flags & ${flagBit(name)}::bigint <> 0 then '1'
        when r.no_flags & ${flagBit(name)}::bigint <> 0 then '0' end`;

const flag = (name: CtdcFlag): RecordSplit => ({
  id: name,
  needs: [name],
  sql: flagSql(name),
  classOf: asItIs,
  order: ['1', '0'],
});

const LABOUR = 'isForcedLabour';
const SEXUAL = 'isSexualExploit';

/** Grouped by what the two flags say; what that means is decided where the standard is kept. */
const derived: RecordSplit = {
  id: 'exploitationDerived',
  needs: [LABOUR, SEXUAL],
  sql: `concat(coalesce(${flagSql(LABOUR)}, '-'), coalesce(${flagSql(SEXUAL)}, '-'))`,
  classOf: (key) => {
    const [labour, sexual] = String(key);
    const mask = (answer: '0' | '1') =>
      (labour === answer ? flagBit(LABOUR) : 0n) | (sexual === answer ? flagBit(SEXUAL) : 0n);
    return exploitationDerivedOf({ yesFlags: mask('1'), noFlags: mask('0') });
  },
  order: EXPLOITATION_DERIVED,
};

const SPLITS: readonly RecordSplit[] = [
  column('yearOfRegistration', 'year_of_registration'),
  column('gender', 'gender', ['Female', 'Male', 'Transgender/NonConforming']),
  column('ageBroad', 'age_broad', AGES),
  country('citizenship', 'citizenship'),
  country('CountryOfExploitation', 'country_of_exploitation'),
  derived,
  column('Datasource', 'datasource'),
  column('majorityStatus', 'majority_status', ['Adult', 'Minor']),
  column('majorityStatusAtExploit', 'majority_status_at_exploit', ['Adult', 'Minor']),
  column('majorityEntry', 'majority_entry', ['Adult', 'Minor']),
  column('traffickMonths', 'traffick_months', ['0--12', '13--24', '25+']),
  ...CTDC_FLAGS.map(flag),
];

/** What a set with these columns can be split by. */
export function splitsOf(columns: readonly string[]): RecordSplit[] {
  const held = new Set(columns);
  return SPLITS.filter(({ needs }) => needs.every((one) => held.has(one)));
}

/** In the publisher's order or by name; then what is unknown, and last what is missing. */
export function byClass({ order }: RecordSplit): (left: ClassName, right: ClassName) => number {
  const rank = (name: ClassName) => {
    if (name === MISSING) return Infinity;
    if (name === 'Unknown') return 1_000_001;
    const at = order.indexOf(String(name));
    return at < 0 ? 1_000_000 : at;
  };
  return (left, right) => {
    if (left === right) return 0;
    const [first, second] = [rank(left), rank(right)];
    if (first !== second) return first < second ? -1 : 1;
    return left < right ? -1 : 1;
  };
}
