import { ApiProperty } from '@nestjs/swagger';
import {
  BREAK_GLASS_REASONS,
  BREAK_GLASS_STATES,
  BREAK_GLASS_VERDICTS,
  type BreakGlassInput,
  type BreakGlassReason,
  type BreakGlassState,
  type BreakGlassVerdict,
} from '@teduh/domain';
import { IdOf, OneOf, PageMeta, type Sent, Text } from '../../platform/http';

/** A case to open in an emergency, by its number. */
export class CreateBreakGlass implements Sent<BreakGlassInput> {
  @IdOf('programmes') programmeId!: string;
  @Text(40, { description: 'The whole number, for example IDN-7K4Q-9.' }) caseNumber!: string;
  @OneOf(BREAK_GLASS_REASONS) reason!: BreakGlassReason;
}

/** The number of a closed circle that a colleague asked to open. */
export class ConfirmBreakGlass {
  @IdOf('programmes') programmeId!: string;
  @Text(40, { description: 'The whole number, as the colleague told it.' }) caseNumber!: string;
}

/** What somebody else says afterwards. */
export class ReviewBreakGlass {
  @OneOf(BREAK_GLASS_VERDICTS) verdict!: BreakGlassVerdict;
}

export class BreakGlassResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ format: 'uuid' }) programmeId!: string;
  @ApiProperty({ example: 'IDN' }) programmeCode!: string;
  @ApiProperty({ example: 'IDN-7K4Q-9' }) caseNumber!: string;
  @ApiProperty({
    ...{ type: String, format: 'uuid', nullable: true },
    description: 'None where you do not read the case.',
  })
  caseId!: string | null;
  @ApiProperty({ format: 'uuid' }) openedById!: string;
  @ApiProperty({ type: String, nullable: true }) openedByName!: string | null;
  @ApiProperty({ enum: BREAK_GLASS_REASONS }) reason!: BreakGlassReason;
  @ApiProperty({ enum: BREAK_GLASS_STATES }) state!: BreakGlassState;
  @ApiProperty({ format: 'date-time' }) askedAt!: string;
  @ApiProperty({ type: String, nullable: true, description: 'The second person.' })
  confirmedByName!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) openedUntil!: string | null;
  @ApiProperty({ enum: BREAK_GLASS_VERDICTS, nullable: true, description: 'None: not reviewed.' })
  verdict!: BreakGlassVerdict | null;
  @ApiProperty({ type: String, nullable: true }) reviewedByName!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) reviewedAt!: string | null;
  @ApiProperty({ format: 'date-time', description: 'Somebody else says until then what to think.' })
  reviewDueAt!: string;
  @ApiProperty() isOverdue!: boolean;
  @ApiProperty({ description: 'You are told of it and have not looked at it yet.' })
  isUnread!: boolean;
  @ApiProperty({ description: 'You have a part in it: somebody else reviews.' }) isOwn!: boolean;
}

export class BreakGlassPage {
  @ApiProperty({ type: [BreakGlassResponse] }) data!: BreakGlassResponse[];
  @ApiProperty({ type: PageMeta }) meta!: PageMeta;
}
