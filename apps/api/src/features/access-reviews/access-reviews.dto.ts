import { ApiProperty } from '@nestjs/swagger';
import { type Level, LEVELS, type Role, ROLES } from '@teduh/domain';
import { IdOf, OneOf, PageMeta } from '../../platform/http';

const VERDICTS = ['keep', 'withdraw'] as const;
type Verdict = (typeof VERDICTS)[number];

/** What an auditor says of a membership. */
export class CreateAccessReview {
  @IdOf('memberships') membershipId!: string;
  @OneOf(VERDICTS) verdict!: Verdict;
}

/** A membership with when it was used and looked at last. */
export class AccessReviewLine {
  @ApiProperty({ format: 'uuid', description: 'Of the membership.' }) id!: string;
  @ApiProperty({ format: 'uuid' }) userId!: string;
  @ApiProperty() userName!: string;
  @ApiProperty({ description: 'The account is active.' }) isActive!: boolean;
  @ApiProperty({ example: 'IDN' }) programmeCode!: string;
  @ApiProperty({ enum: ROLES }) role!: Role;
  @ApiProperty({ enum: LEVELS }) clearance!: Level;
  @ApiProperty({ format: 'date-time' }) heldSince!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'None: never.' })
  lastSignInAt!: string | null;
  @ApiProperty({ enum: VERDICTS, nullable: true, description: 'None: never reviewed.' })
  verdict!: Verdict | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) reviewedAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) reviewedByName!: string | null;
}

export class AccessReviewPage {
  @ApiProperty({ type: [AccessReviewLine] }) data!: AccessReviewLine[];
  @ApiProperty({ type: PageMeta }) meta!: PageMeta;
}
