import { ApiProperty } from '@nestjs/swagger';
import {
  type Coded,
  type CountryCode,
  NAME_STATUSES,
  type NameStatus,
  type PersonInput,
  type Precision as DatePrecision,
  PRECISIONS,
  REVEAL_REASONS,
  type RevealReason,
  type Sex,
} from '@teduh/domain';
import { Code, IdOf, OneOf, PageMeta, PartialDay, Precision, Text } from '../../platform/http';

/** What is asked about a person when she is registered, and may be corrected later. */
export class UpdatePerson implements Omit<PersonInput, 'programmeId'> {
  @Text(200, { optional: true, description: 'Read back only through POST /persons/{id}/reveal.' })
  fullName!: string | null;
  @OneOf(NAME_STATUSES, { optional: true, description: 'Why there is no name.' })
  nameStatus!: NameStatus | null;
  @Code('sex', { optional: true, answers: true }) sex!: Coded<Sex>;
  @PartialDay({ optional: true }) birthDate!: string | null;
  @Precision({ optional: true }) birthDatePrecision!: DatePrecision | null;
  @Code('country', { optional: true, answers: true }) citizenship!: Coded<CountryCode>;
}

/** A new person: a name, or why there is none. Without a programme she belongs to the registrar's only one. */
export class CreatePerson extends UpdatePerson implements PersonInput {
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
  @ApiProperty({ enum: NAME_STATUSES }) nameStatus!: NameStatus;
  @ApiProperty({ type: String, nullable: true }) birthDate!: string | null;
}
