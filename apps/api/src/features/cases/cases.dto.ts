import { ApiProperty, OmitType } from '@nestjs/swagger';
import {
  type CaseChangeInput,
  type CaseInput,
  type ClosureReason,
  type Coded,
  type Level,
  LEVELS,
  type PlaceOfFirstContact,
  type Precision as DatePrecision,
  PRECISIONS,
  type ReferredBy,
  type Stage,
} from '@teduh/domain';
import {
  Code,
  Day,
  Filters,
  IdOf,
  OneOf,
  PageMeta,
  PartialDay,
  Precision,
  type Sent,
  Text,
  Whole,
} from '../../platform/http';

/** A case to open. Whoever opens it leads, in her own team, from today, unless it says otherwise. */
export class CreateCase implements CaseInput {
  @IdOf('persons') personId!: string;
  @IdOf('programmes') programmeId!: string;
  @PartialDay({ optional: true }) firstContactOn!: string | null;
  @Precision({ optional: true }) firstContactPrecision!: DatePrecision | null;
  @Code('stage', { optional: true }) stage!: Stage | null;
  @IdOf('users', { optional: true }) leadId!: string | null;
  @IdOf('users', { optional: true }) deputyId!: string | null;
  @IdOf('teams', { optional: true }) teamId!: string | null;
  @Code('referredBy', { optional: true, answers: true }) referredBy!: Coded<ReferredBy>;
  @Code('placeOfFirstContact', { optional: true, answers: true })
  placeOfFirstContact!: Coded<PlaceOfFirstContact>;
  @Day({ optional: true }) registeredOn!: string | null;
}

/** What may change on a case. Reopening clears day and reason of its closure. */
export class UpdateCase implements Sent<CaseChangeInput> {
  @PartialDay({ kept: true }) firstContactOn!: string | null;
  @Precision({ kept: true }) firstContactPrecision!: DatePrecision | null;
  @Code('stage', { kept: true }) stage!: Stage | null;
  @OneOf(LEVELS, { kept: true }) level!: Level | null;
  @IdOf('users', { kept: true, description: 'Assigned by the supervisor of the team.' })
  leadId!: string | null;
  @IdOf('users', { optional: true }) deputyId!: string | null;
  @IdOf('teams', { kept: true }) teamId!: string | null;
  @Code('referredBy', { optional: true, answers: true }) referredBy!: Coded<ReferredBy>;
  @Code('placeOfFirstContact', { optional: true, answers: true })
  placeOfFirstContact!: Coded<PlaceOfFirstContact>;
  @Day({ kept: true }) registeredOn!: string | null;
  @Day({ optional: true }) closedOn!: string | null;
  @Code('closureReason', { optional: true }) closureReason!: ClosureReason | null;
}

/** A search by words that point at a person: in the body, so that they stay out of addresses and logs. */
export class SearchCases {
  @Text(200, {
    description:
      'The beginning of a case number, with or without country, or of initials; or a name, also as it was heard.',
  })
  q!: string;
  @Whole(1, 1_000_000, { optional: true }) page!: number | null;
  @Whole(1, 100, { optional: true }) perPage!: number | null;
  @Text(200, { optional: true, description: 'As the parameter of the list.' })
  sort!: string | null;
  @Filters({ optional: true }) filter!: Record<string, string> | null;
}

/** A case with what is shown beside it. */
export class CaseResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'Opened to you for reading only.' }) isReadOnly!: boolean;
  @ApiProperty({
    ...{ type: String, format: 'date-time', nullable: true },
    description: 'You opened it in an emergency: until when.',
  })
  openedByBreakGlassUntil!: string | null;
  @ApiProperty() version!: number;
  @ApiProperty({ example: 'IDN-7K4Q-9' }) caseNumber!: string;
  @ApiProperty({ format: 'uuid' }) personId!: string;
  @ApiProperty({ type: String, nullable: true }) initials!: string | null;
  @ApiProperty({ type: String, nullable: true }) sex!: string | null;
  @ApiProperty({ type: Number, nullable: true }) ageAtRegistration!: number | null;
  @ApiProperty({ format: 'uuid' }) programmeId!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) teamId!: string | null;
  @ApiProperty({ format: 'uuid' }) leadId!: string;
  @ApiProperty({ type: String, nullable: true }) leadName!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) deputyId!: string | null;
  @ApiProperty({ type: String, nullable: true }) deputyName!: string | null;
  @ApiProperty({ enum: LEVELS }) level!: Level;
  @ApiProperty() stage!: string;
  @ApiProperty({
    ...{ type: String, nullable: true },
    description: 'What the decision says that the case stands on. None: not decided yet.',
  })
  traffickingStatus!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) statusDecidedOn!: string | null;
  @ApiProperty({ format: 'date', description: 'A partial date is kept as its first day.' })
  firstContactOn!: string;
  @ApiProperty({ enum: PRECISIONS }) firstContactPrecision!: DatePrecision;
  @ApiProperty({ format: 'date' }) registeredOn!: string;
  @ApiProperty({ type: String, nullable: true }) referredBy!: string | null;
  @ApiProperty({ type: String, nullable: true }) placeOfFirstContact!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) closedOn!: string | null;
  @ApiProperty({ type: String, nullable: true }) closureReason!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Of the latest episode that has one.' })
  countryOfExploitation!: string | null;
  @ApiProperty({ type: [String], description: 'Of all episodes, each once.' })
  typeOfExploitation!: string[];
  @ApiProperty({ description: 'Lines logged, the cancelled ones left out.' })
  assistanceCount!: number;
  @ApiProperty({
    ...{ type: String, format: 'date', nullable: true },
    description: 'The latest day on which something given or ongoing began.',
  })
  lastAssistanceOn!: string | null;
  @ApiProperty({ format: 'date-time', description: 'Of the case or of anything logged on it.' })
  changedAt!: string;
}

/** A line of the list: the case without what only its own page shows. */
export class CaseLine extends OmitType(CaseResponse, [
  'typeOfExploitation',
  'assistanceCount',
  'isReadOnly',
  'openedByBreakGlassUntil',
]) {}

export class CasePage {
  @ApiProperty({ type: [CaseLine] }) data!: CaseLine[];
  @ApiProperty({ type: PageMeta }) meta!: PageMeta;
}
