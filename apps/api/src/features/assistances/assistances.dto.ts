import { ApiProperty } from '@nestjs/swagger';
import type { AssistanceInput } from '@teduh/domain';
import {
  Code,
  Currency,
  Day,
  IdOf,
  IdsOf,
  OneOf,
  PageMeta,
  Quantity,
  type Sent,
  Text,
  Whole,
} from '../../platform/http';

type Logged = Sent<AssistanceInput>;

const DEAREST = Number.MAX_SAFE_INTEGER;

/** What may be told, beside the four answers no line can be without; left out, the type and the usual fill it in. */
class Details implements Omit<Logged, 'caseId' | 'type' | 'status' | 'startedOn'> {
  @Text(60, { optional: true, description: 'A sub-type of the type.' })
  subType!: Logged['subType'];
  @Code('forWhom', { optional: true, description: 'Left out: the person.' })
  forWhom!: Logged['forWhom'];
  @Whole(0, 99, { optional: true }) familyMembers!: Logged['familyMembers'];
  @Code('assistanceMode', { optional: true, description: 'Left out: directly.' })
  mode!: Logged['mode'];
  @Code('notGivenReason', { optional: true, description: 'Only when declined or not available.' })
  notGivenReason!: Logged['notGivenReason'];
  @Code('assistanceResult', { optional: true }) result!: Logged['result'];
  @Day({ optional: true, description: 'None: one day when given, still running when ongoing.' })
  endedOn!: Logged['endedOn'];
  @Quantity(9_999_999_999, { optional: true }) quantity!: Logged['quantity'];
  @Code('quantityUnit', { optional: true, description: 'Left out: what the type counts.' })
  unit!: Logged['unit'];
  @IdOf('organisations', { optional: true }) providerId!: Logged['providerId'];
  @Code('country', { optional: true }) country!: Logged['country'];
  @Code('receiptKind', { optional: true }) receiptKind!: Logged['receiptKind'];
  @Whole(0, DEAREST, { optional: true, description: 'In the smallest unit of the currency.' })
  costMinor!: Logged['costMinor'];
  @Currency({ optional: true }) currency!: Logged['currency'];
  @IdsOf('projects', { optional: true, description: 'Projects of the programme of the case.' })
  projectIds!: Logged['projectIds'];
}

/** A line to log on a case. */
export class CreateAssistance extends Details implements Logged {
  @IdOf('cases') caseId!: string;
  @Code('assistanceType') type!: string;
  @Code('assistanceStatus') status!: AssistanceInput['status'];
  @Day() startedOn!: string;
}

/** A line on a case one does not see: its number and the person's initials must belong together. */
export class LogUnread {
  @Text(30, { description: 'As it stands on her card: IDN-7K4Q-9.' }) caseNumber!: string;
  @Text(4) initials!: string;
  @Code('assistanceType') type!: string;
  @Text(60, { optional: true, description: 'A sub-type of the type.' })
  subType!: Logged['subType'];
  @OneOf(['given', 'declined', 'notAvailable']) status!: AssistanceInput['status'];
  @Code('notGivenReason', { optional: true, description: 'Only when declined or not available.' })
  notGivenReason!: Logged['notGivenReason'];
  @Day() startedOn!: string;
  @Day({ optional: true }) endedOn!: Logged['endedOn'];
  @Quantity(9_999_999_999, { optional: true }) quantity!: Logged['quantity'];
  @Code('quantityUnit', { optional: true, description: 'Left out: what the type counts.' })
  unit!: Logged['unit'];
  @IdOf('organisations', { optional: true }) providerId!: Logged['providerId'];
}

/** The line was written; nothing of the case is told. */
export class UnreadLogged {
  @ApiProperty({ enum: [true] }) isLogged!: true;
}

/** A correction; the status `cancelled` takes a line back. */
export class UpdateAssistance extends Details implements Omit<Logged, 'caseId'> {
  @Code('assistanceType', { kept: true }) type!: Logged['type'];
  @Code('assistanceStatus', { kept: true }) status!: Logged['status'];
  @Day({ kept: true }) startedOn!: Logged['startedOn'];
}

/** One thing given to a person, or planned, declined, not available. */
export class AssistanceResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ format: 'uuid' }) caseId!: string;
  @ApiProperty() caseNumber!: string;
  @ApiProperty() type!: string;
  @ApiProperty({ type: String, nullable: true }) subType!: string | null;
  @ApiProperty() forWhom!: string;
  @ApiProperty() familyMembers!: number;
  @ApiProperty() mode!: string;
  @ApiProperty() status!: string;
  @ApiProperty({ type: String, nullable: true }) notGivenReason!: string | null;
  @ApiProperty({ type: String, nullable: true }) result!: string | null;
  @ApiProperty({ format: 'date' }) startedOn!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) endedOn!: string | null;
  @ApiProperty({ type: Number, nullable: true }) quantity!: number | null;
  @ApiProperty({ type: String, nullable: true }) unit!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) providerId!: string | null;
  @ApiProperty({ type: String, nullable: true }) providerName!: string | null;
  @ApiProperty({ type: String, nullable: true }) country!: string | null;
  @ApiProperty({ type: String, nullable: true }) receiptKind!: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) costMinor!: number | null;
  @ApiProperty({ type: String, nullable: true }) currency!: string | null;
  @ApiProperty({ type: [String], format: 'uuid' }) projectIds!: readonly string[];
  @ApiProperty({ format: 'uuid' }) recordedBy!: string;
  @ApiProperty({ type: String, nullable: true }) recordedByName!: string | null;
  @ApiProperty({ format: 'date-time' }) recordedAt!: string;
}

export class AssistancePage {
  @ApiProperty({ type: [AssistanceResponse] }) data!: AssistanceResponse[];
  @ApiProperty({ type: PageMeta }) meta!: PageMeta;
}
