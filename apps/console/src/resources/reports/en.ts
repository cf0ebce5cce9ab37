import { figureWords } from '../../components/figures/words';

export const en = {
  name: 'Report |||| Reports',
  menu: 'Reports',
  crumb: 'Reports',
  figure: figureWords.en,
  asOf: 'As of %{date}',
  internal: 'Internal: unrounded, not for publication',
  print: 'Print',
  download: 'Download CSV',
  updating: 'Updating the numbers',
  choose: {
    label: 'What the figure shows',
    figure: 'Figure',
    programme: 'Programme',
    allProgrammes: 'All programmes',
    from: 'From year',
    to: 'To year',
    split: 'Break down by',
    noSplit: 'No breakdown',
    year: 'Year of the bars',
  },
  numbers: {
    title: 'The year %{year}',
    titleSoFar: 'The year %{year}, so far',
    assisted: 'Victims assisted',
    newAndCarried: 'New / carried over',
    possible: 'Possible victims assisted',
    notAdded: 'beside it, never added',
    distinct: 'Distinct persons %{from}–%{to}',
    before: '%{year}: %{value}',
    ofBars: 'sum of bars %{sum}',
    hidden: 'hidden',
  },
  reconciled:
    '**%{new}** new + **%{carriedOver}** carried over = **%{assisted}** persons assisted in %{year}',
  reconciledSoFar:
    '**%{new}** new + **%{carriedOver}** carried over = **%{assisted}** persons assisted in %{year}, so far',
  reconciledAll:
    'It adds up in the one year shown |||| It adds up in each of the **%{smart_count}** years shown',
  notReconciled:
    '%{year}: %{new} new + %{carriedOver} carried over = %{sum}, but %{assisted} persons were assisted. Difference %{difference}: tell your data officer.',
  where: '%{programme}, %{from}–%{to}',
  whereOneYear: '%{programme}, %{from}',
  howCounted: 'How this is counted',
  several: {
    person:
      'Several may apply to one person: numbers are compared with the total and not added up.',
    service:
      'One person may be given several: numbers are compared with the total and not added up.',
    programme: 'A person worked by two programmes is in both, and once in the total.',
  },
  ofPersons: '%{year}: %{persons}.',
  line: {
    new: 'New',
    carriedOver: 'Carried over',
    assisted: 'Assisted',
    registered: 'Registered',
    onePerPerson: 'Persons in all',
  },
  besides: {
    inYear: 'in %{year}',
    title: 'Not counted here',
    lead: 'These numbers stand beside the figure and are never added to it.',
    name: 'Who',
    possibleVictims: 'Possible victims who were assisted',
    undecided: 'Undecided or not yet screened, assisted',
    notVictims: 'Not victims, assisted all the same',
    familyMembers: 'Family members assisted',
    onlyScreened: 'Registered, nothing given that counts',
  },
  published: {
    title: 'Published figures of others',
    lead: 'Victims assisted by IOM in the whole world, as its own news releases print them. Not our numbers: own axis, never added.',
    shown: 'Shown',
    off: 'Switched off in a demonstration: small invented bars beside real world totals would mislead.',
    offLive: 'Switched off.',
    key: '= printed so in the source · ≈ about, or worked out from the text · years without a mark: the figure is not known to us',
    sources: 'Source of each figure',
    exact: '= %{value}',
    approximate: '≈ %{value}',
    nameExact: '%{year}: exactly %{value} persons, as published',
    nameApproximate: '%{year}: about %{value} persons, as published',
    notes: {
      2008: 'Worked out: 3,404 women and girls + 1,656 men and boys. The total itself is not printed.',
      2011: 'Printed total; its regions add up to it.',
      2012: 'Printed total.',
      2014: 'Worked out: the figure of 2015 is printed as about 9 per cent above it.',
      2015: 'Printed as nearly 7,000, in 115 countries.',
      2018: 'Printed as about 8,000 each year, in a document without a date (about 2018).',
    },
  },
  definition: {
    title: 'How this is counted',
    unit: 'What is counted',
    basis: 'What puts it into a year',
    population: 'Who can be in it',
    exclusions: 'Who is not in it',
    besides: 'The numbers beside it',
    notes: 'Good to know',
  },
  reading: {
    title: 'How to read this page',
    identified:
      '**Identified and assisted people only.** The numbers do not say how common trafficking is.',
    identifiedRegistered:
      '**Registered is not assisted.** Possible victims and persons found not to be victims are included.',
    unknown:
      '**Unknown and not collected** are classes of their own: nobody knew, or nobody asked. Neither is dropped from a total.',
    hidden:
      '**Hidden is not zero.** Inside your own programme, totals and women, men, girls and boys are exact; breakdowns that could point at somebody hide groups under %{threshold}.',
    basis:
      '**The published chart.** The basis of the chart of 2006–2016 is not known to us, so its bars are not compared with these.',
    asOf: '**As of %{date}.** Determinations change, and earlier years can change with them.',
  },
  printed: 'Printed by %{user}, %{date}',
  printedDemonstration: 'INVENTED DATA · demonstration, no real people',
  printedSandbox: 'INVENTED DATA · training, no real people',
  empty: {
    title: 'Nobody was counted in these years',
    text: 'Choose other years or another programme.',
  },
  none: {
    title: 'No programme has figures for you',
    text: 'Figures belong to a country programme. Ask your administrator which one is yours.',
  },
  failed: {
    title: 'The figure could not be loaded',
  },
};

export type ReportWords = typeof en;
