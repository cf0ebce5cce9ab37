import type { Answer } from './answers';
import type { CodeOf } from './code-list';
import type {
  ASSISTANCE_MODE,
  ASSISTANCE_RESULT,
  ASSISTANCE_STATUS,
  FOR_WHOM,
  NOT_GIVEN_REASON,
  ORGANISATION_KIND,
  QUANTITY_UNIT,
  RECEIPT_KIND,
} from './lists/assistance';
import type {
  CLOSURE_REASON,
  PLACE_OF_FIRST_CONTACT,
  REFERRED_BY,
  STAGE,
  TRAFFICKING_STATUS,
} from './lists/case';
import type { CONTACT_KIND } from './lists/contact';
import type { DECIDING_BODY } from './lists/determination';
import type {
  ACTS,
  BORDER_CROSSING,
  MEANS,
  METHOD_OF_RECRUITMENT,
  METHODS_OF_CONTROL,
  PART_OF_JOURNEY,
  PAY_PERIOD,
  PAY_RECEIVED,
  RECRUITER_RELATION,
  TRANSPORT,
  TYPE_OF_EXPLOITATION,
  WAY_OF_ENTERING,
} from './lists/episode';
import type { EXPLOITATION_SECTOR } from './lists/exploitation-sector';
import type { AGE_BAND, EXPLOITATION_GROUP, WOMEN_MEN_GIRLS_BOYS } from './lists/figure-classes';
import type { IDENTITY_DOCUMENT_KIND, IDENTITY_DOCUMENT_STATE } from './lists/identity-document';
import type { HIGHEST_LEVEL_OF_EDUCATION, MARITAL_STATUS, SEX, YES_NO } from './lists/person';
import type { ACCOMPANIMENT, RELATION } from './lists/relative';

/** The codes the lists start with. A stored field is `string` where a programme may have added its own. */
export type Sex = CodeOf<typeof SEX>;
export type HighestLevelOfEducation = CodeOf<typeof HIGHEST_LEVEL_OF_EDUCATION>;
export type MaritalStatus = CodeOf<typeof MARITAL_STATUS>;
export type YesNo = CodeOf<typeof YES_NO>;
export type IdentityDocumentKind = CodeOf<typeof IDENTITY_DOCUMENT_KIND>;
export type IdentityDocumentState = CodeOf<typeof IDENTITY_DOCUMENT_STATE>;
export type ContactKind = CodeOf<typeof CONTACT_KIND>;
export type Relation = CodeOf<typeof RELATION>;
export type Accompaniment = CodeOf<typeof ACCOMPANIMENT>;
export type TraffickingStatus = CodeOf<typeof TRAFFICKING_STATUS>;
export type DecidingBody = CodeOf<typeof DECIDING_BODY>;
export type Stage = CodeOf<typeof STAGE>;
export type ClosureReason = CodeOf<typeof CLOSURE_REASON>;
export type ReferredBy = CodeOf<typeof REFERRED_BY>;
export type PlaceOfFirstContact = CodeOf<typeof PLACE_OF_FIRST_CONTACT>;
export type Act = CodeOf<typeof ACTS>;
export type Means = CodeOf<typeof MEANS>;
export type TypeOfExploitation = CodeOf<typeof TYPE_OF_EXPLOITATION>;
export type ExploitationSector = CodeOf<typeof EXPLOITATION_SECTOR>;
export type MethodOfControl = CodeOf<typeof METHODS_OF_CONTROL>;
export type WayOfEntering = CodeOf<typeof WAY_OF_ENTERING>;
export type MethodOfRecruitment = CodeOf<typeof METHOD_OF_RECRUITMENT>;
export type RecruiterRelation = CodeOf<typeof RECRUITER_RELATION>;
export type PayReceived = CodeOf<typeof PAY_RECEIVED>;
export type PayPeriod = CodeOf<typeof PAY_PERIOD>;
export type PartOfJourney = CodeOf<typeof PART_OF_JOURNEY>;
export type Transport = CodeOf<typeof TRANSPORT>;
export type BorderCrossing = CodeOf<typeof BORDER_CROSSING>;
export type OrganisationKind = CodeOf<typeof ORGANISATION_KIND>;
export type AssistanceStatus = CodeOf<typeof ASSISTANCE_STATUS>;
export type AssistanceMode = CodeOf<typeof ASSISTANCE_MODE>;
export type ForWhom = CodeOf<typeof FOR_WHOM>;
export type NotGivenReason = CodeOf<typeof NOT_GIVEN_REASON>;
export type AssistanceResult = CodeOf<typeof ASSISTANCE_RESULT>;
export type ReceiptKind = CodeOf<typeof RECEIPT_KIND>;
export type QuantityUnit = CodeOf<typeof QUANTITY_UNIT>;
export type AgeBand = CodeOf<typeof AGE_BAND>;
export type WomenMenGirlsBoys = CodeOf<typeof WOMEN_MEN_GIRLS_BOYS>;
export type ExploitationGroup = CodeOf<typeof EXPLOITATION_GROUP>;

/** ISO 3166-1 alpha-3, such as `IDN`. */
export type CountryCode = string;

/** ISO 639-3, such as `ind`. */
export type LanguageCode = string;

/** What a coded question about a person may hold: a code of its list, an honest answer, or null when nobody recorded it. */
export type Coded<C extends string> = C | Answer | null;
