const prefixed = <P extends string, N extends string>(prefix: P, names: readonly N[]) =>
  names.map((name) => `${prefix}${name}` as const);

const MEANS_OF_CONTROL = prefixed('meansOfControl', [
  'DebtBondage',
  'TakesEarnings',
  'RestrictsFinancialAccess',
  'Threats',
  'PsychologicalAbuse',
  'PhysicalAbuse',
  'SexualAbuse',
  'FalsePromises',
  'PsychoactiveSubstances',
  'RestrictsMovement',
  'RestrictsMedicalCare',
  'ExcessiveWorkingHours',
  'UsesChildren',
  'ThreatOfLawEnforcement',
  'WithholdsNecessities',
  'WithholdsDocuments',
  'Other',
  'NotSpecified',
] as const);

const EXPLOITATION = [
  'isForcedLabour',
  'isSexualExploit',
  'isOtherExploit',
  'isSexAndLabour',
  'isForcedMarriage',
  'isForcedMilitary',
  'isOrganRemoval',
  'isSlaveryAndPractices',
] as const;

const TYPE_OF_LABOUR = prefixed('typeOfLabour', [
  'Agriculture',
  'Aquafarming',
  'Begging',
  'Construction',
  'DomesticWork',
  'Hospitality',
  'IllicitActivities',
  'Manufacturing',
  'MiningOrDrilling',
  'Peddling',
  'Transportation',
  'Other',
  'NotSpecified',
] as const);

const TYPE_OF_SEX = prefixed('typeOfSex', [
  'Prostitution',
  'Pornography',
  'RemoteInteractiveServices',
  'PrivateSexualServices',
] as const);

const RECRUITER_RELATION = prefixed('recruiterRelation', [
  'IntimatePartner',
  'Friend',
  'Family',
  'Other',
  'Unknown',
] as const);

const MEANS_MERGED = prefixed('means', [
  'DebtBondageEarnings',
  'Threats',
  'AbusePsyPhySex',
  'FalsePromises',
  'DrugsAlcohol',
  'DenyBasicNeeds',
  'ExcessiveWorkHours',
  'WithholdDocs',
] as const);

/**
 * The 63 columns of the global k-anonymised data (CTDC codebook v6, 2017; data dictionary of 28 November 2017).
 * Missing is `-99`, flags are 0 or 1, countries are alpha-2.
 */
export const K_ANONYMISED_COLUMNS = [
  'yearOfRegistration',
  'Datasource',
  'gender',
  'ageBroad',
  'majorityStatus',
  'majorityStatusAtExploit',
  'majorityEntry',
  'citizenship',
  ...MEANS_OF_CONTROL,
  'meansOfControlConcatenated',
  ...EXPLOITATION,
  'typeOfExploitConcatenated',
  ...TYPE_OF_LABOUR,
  'typeOfLabourConcatenated',
  ...TYPE_OF_SEX,
  'typeOfSexConcatenated',
  'isAbduction',
  'RecruiterRelationship',
  'CountryOfExploitation',
  ...RECRUITER_RELATION,
] as const;

/**
 * The 27 columns of the global synthetic data (CTDC codebook v2, 2024). Missing is empty, flags are 1 or empty and
 * never 0, countries are alpha-3.
 */
export const SYNTHETIC_COLUMNS = [
  'yearOfRegistration',
  'gender',
  'ageBroad',
  'citizenship',
  'CountryOfExploitation',
  'traffickMonths',
  ...MEANS_MERGED,
  'isForcedLabour',
  'isSexualExploit',
  'isOtherExploit',
  'typeOfLabourAgriculture',
  'typeOfLabourConstruction',
  'typeOfLabourDomesticWork',
  'typeOfLabourHospitality',
  'typeOfSexProstitution',
  'typeOfSexPornography',
  'recruiterRelationIntimatePartner',
  'recruiterRelationFriend',
  'recruiterRelationFamily',
  'recruiterRelationOther',
] as const;

export type CtdcColumn = (typeof K_ANONYMISED_COLUMNS)[number] | (typeof SYNTHETIC_COLUMNS)[number];

/**
 * Every yes/no column of either layout, in a fixed order: a flag's place is its bit in the masks of a record. New flags
 * go to the end, because stored masks are read by place. At most 60, so that a mask fits a signed 64-bit column.
 */
export const CTDC_FLAGS = [
  ...MEANS_OF_CONTROL,
  ...EXPLOITATION,
  ...TYPE_OF_LABOUR,
  ...TYPE_OF_SEX,
  'isAbduction',
  ...RECRUITER_RELATION,
  ...MEANS_MERGED,
] as const satisfies readonly CtdcColumn[];

export type CtdcFlag = (typeof CTDC_FLAGS)[number];
