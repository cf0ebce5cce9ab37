/**
 * One year of a figure somebody else published. *exact* as printed, *approximate* printed as "nearly" or derived (the note
 * says how), *unknown* looked for and not found: such a year has no value and stays empty on every chart.
 */
export interface ReferenceFigure {
  readonly series: string;
  readonly year: number;
  readonly value: number | null;
  readonly unit: string;
  readonly exactness: 'exact' | 'approximate' | 'unknown';
  readonly source: string | null;
  readonly note: string | null;
}

const SERIES = 'IOM victims assisted (global)';

/**
 * Victims of trafficking assisted by IOM in the world, per year, as far as it is printed in words. The bars of the
 * published chart 2006-2016 could not be read: no year of that chart is known, and none is guessed here. Shown in a
 * panel and on an axis of its own, never beside or added to our counts.
 */
export const REFERENCE_FIGURES: readonly ReferenceFigure[] = [
  {
    series: SERIES,
    year: 2006,
    value: null,
    unit: 'persons',
    exactness: 'unknown',
    source: null,
    note: 'chart value not found in text',
  },
  {
    series: SERIES,
    year: 2007,
    value: null,
    unit: 'persons',
    exactness: 'unknown',
    source: null,
    note: 'chart value not found in text',
  },
  {
    series: SERIES,
    year: 2008,
    value: 5060,
    unit: 'persons',
    exactness: 'approximate',
    source: 'https://iom.int/news/child-trafficking-and-labour-trafficking-cases-rising-iom',
    note: 'derived: female 3404 + male 1656; total itself not printed (adults+children = 4577; international+domestic = 4779)',
  },
  {
    series: SERIES,
    year: 2009,
    value: null,
    unit: 'persons',
    exactness: 'unknown',
    source: null,
    note: null,
  },
  {
    series: SERIES,
    year: 2010,
    value: null,
    unit: 'persons',
    exactness: 'unknown',
    source: null,
    note: null,
  },
  {
    series: SERIES,
    year: 2011,
    value: 5498,
    unit: 'persons',
    exactness: 'exact',
    source: 'https://iom.int/news/child-trafficking-and-labour-trafficking-cases-rising-iom',
    note: 'printed total; regions add up to it',
  },
  {
    series: SERIES,
    year: 2012,
    value: 6499,
    unit: 'persons',
    exactness: 'exact',
    source:
      'http://www.iom.int/cms/en/sites/iom/home/news-and-views/press-briefing-notes/pbn-2013/pbn-listing/iom-migrant-assistance-division.html',
    note: null,
  },
  {
    series: SERIES,
    year: 2013,
    value: null,
    unit: 'persons',
    exactness: 'unknown',
    source: null,
    note: null,
  },
  {
    series: SERIES,
    year: 2014,
    value: 6400,
    unit: 'persons',
    exactness: 'approximate',
    source: 'https://www.iom.int/news/iom-assists-7000-victims-human-trafficking-globally-2015',
    note: 'derived: nearly 7000 in 2015 is about 9 percent above 2014',
  },
  {
    series: SERIES,
    year: 2015,
    value: 7000,
    unit: 'persons',
    exactness: 'approximate',
    source: 'https://www.iom.int/news/iom-assists-7000-victims-human-trafficking-globally-2015',
    note: 'printed as nearly 7000 in 115 countries',
  },
  {
    series: SERIES,
    year: 2016,
    value: null,
    unit: 'persons',
    exactness: 'unknown',
    source: null,
    note: null,
  },
  {
    series: SERIES,
    year: 2018,
    value: 8000,
    unit: 'persons per year',
    exactness: 'approximate',
    source:
      'https://oim.ro/en/resources/iom-reports/677-leveraging-iom-data-to-end-human-trafficking',
    note: 'printed as approximately 8000 each year; document undated (about 2018)',
  },
];
