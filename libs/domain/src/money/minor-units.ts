/** Currencies of ISO 4217 (active list) whose smallest unit is not a hundredth, by its number of decimals. */
const OTHER_DECIMALS: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};

const decimals = new Map(
  Object.entries(OTHER_DECIMALS).flatMap(([count, codes]) =>
    codes.split(' ').map((code) => [code, Number(count)] as const),
  ),
);

/**
 * How many decimals the smallest unit of a currency has, as ISO 4217 lists them. Money is kept in whole smallest
 * units, so every program has to read them alike: browsers follow CLDR instead, which gives the rupiah none.
 */
export const decimalsOf = (currency: string): number => decimals.get(currency) ?? 2;
