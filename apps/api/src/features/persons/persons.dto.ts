import { ApiProperty } from '@nestjs/swagger';
import {
  type Accompaniment,
  type Coded,
  type CountryCode,
  type HighestLevelOfEducation,
  type LanguageCode,
  type MaritalStatus,
  MOST_ALIASES,
  NAME_STATUSES,
  type NameStatus,
  type PersonInput,
  type Precision as DatePrecision,
  PRECISIONS,
  REVEAL_REASONS,
  type RevealReason,
  type Sex,
  type YesNo,
} from '@teduh/domain';
import {
  Code,
  Codes,
  Day,
  IdOf,
  OneOf,
  PageMeta,
  PartialDay,
  Precision,
  type Sent,
  Text,
  Texts,
  Whole,
} from '../../platform/http';

type Told = Sent<Omit<PersonInput, 'programmeId'>>;

/** What is asked about a person when she is registered, and may be corrected later. */
export class UpdatePerson implements Told {
  @Text(200, { optional: true, description: 'Read back only through POST /persons/{id}/reveal.' })
  fullName!: string | null;
  @Text(200, { optional: true, description: 'The name as it is written where she comes from.' })
  ownScriptName!: string | null;
  @Texts(200, MOST_ALIASES, {
    optional: true,
    description: 'All other names; they replace those before.',
  })
  aliases!: Told['aliases'];
  @OneOf(NAME_STATUSES, { optional: true, description: 'Why there is no name.' })
  nameStatus!: NameStatus | null;
  @Code('sex', { optional: true, answers: true }) sex!: Coded<Sex>;
  @PartialDay({ optional: true }) birthDate!: string | null;
  @Precision({ optional: true }) birthDatePrecision!: DatePrecision | null;
  @Whole(0, 120, {
    optional: true,
    description: 'Told instead of a birth date; kept as an estimated year of birth.',
  })
  toldAge!: number | null;
  @Day({ optional: true, description: 'The day on which she was that old; left out: today.' })
  toldAgeOn!: string | null;
  @Code('country', { optional: true, answers: true }) citizenship!: Coded<CountryCode>;
  @Codes('country', { optional: true, answers: true })
  furtherCitizenships!: Told['furtherCitizenships'];
  @Codes('language', { optional: true, answers: true }) languages!: Told['languages'];
  @Code('yesNo', { optional: true, answers: true }) needsInterpreter!: Coded<YesNo>;
  @Code('language', { optional: true, answers: true }) interpreterLanguage!: Coded<LanguageCode>;
  @Code('highestLevelOfEducation', { optional: true, answers: true })
  highestLevelOfEducation!: Coded<HighestLevelOfEducation>;
  @Code('maritalStatus', { optional: true, answers: true }) maritalStatus!: Coded<MaritalStatus>;
  @Code('accompaniment', {
    optional: true,
    answers: true,
    description: 'With whom a child was found; kept when the child grows up.',
  })
  accompaniment!: Coded<Accompaniment>;
}

/** A new person: a name, or why there is none. Without a programme she belongs to the registrar's only one. */
export class CreatePerson extends UpdatePerson implements Sent<PersonInput> {
  @IdOf('programmes', { optional: true }) programmeId!: string | null;
}

/** Why a name is opened, chosen from a short list; kept with the audit event. */
export class RevealPerson {
  @OneOf(REVEAL_REASONS) reason!: RevealReason;
}

/** A person as lists and records show her: initials, never a name or a birth date. */
export class PersonResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ format: 'uuid', description: 'The programme that registered her first.' })
  programmeId!: string;
  @ApiProperty({ type: String, nullable: true }) initials!: string | null;
  @ApiProperty({ type: String, nullable: true }) sex!: string | null;
  @ApiProperty({ type: Number, nullable: true }) birthYear!: number | null;
  @ApiProperty({ type: String, nullable: true, enum: PRECISIONS })
  birthDatePrecision!: DatePrecision | null;
  @ApiProperty({ type: String, nullable: true }) citizenship!: string | null;
  @ApiProperty({ type: [String] }) furtherCitizenships!: string[];
  @ApiProperty({ type: [String] }) languages!: string[];
  @ApiProperty({ type: String, nullable: true }) needsInterpreter!: string | null;
  @ApiProperty({ type: String, nullable: true }) interpreterLanguage!: string | null;
  @ApiProperty({ type: String, nullable: true }) highestLevelOfEducation!: string | null;
  @ApiProperty({ type: String, nullable: true }) maritalStatus!: string | null;
  @ApiProperty({ type: String, nullable: true }) accompaniment!: string | null;
  @ApiProperty({ type: [String], format: 'uuid', description: 'Her cases within your reach.' })
  cases!: string[];
}

export class PersonPage {
  @ApiProperty({ type: [PersonResponse] }) data!: PersonResponse[];
  @ApiProperty({ type: PageMeta }) meta!: PageMeta;
}

/** What identifies a person: the answer to this one question, and nowhere else. */
export class IdentityResponse {
  @ApiProperty({ type: String, nullable: true }) fullName!: string | null;
  @ApiProperty({ type: String, nullable: true }) ownScriptName!: string | null;
  @ApiProperty({ type: [String] }) aliases!: string[];
  @ApiProperty({ enum: NAME_STATUSES }) nameStatus!: NameStatus;
  @ApiProperty({ type: String, nullable: true }) birthDate!: string | null;
}
