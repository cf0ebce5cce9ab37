import { ApiProperty } from '@nestjs/swagger';
import { type Level, LEVELS, type Role, ROLES } from '@teduh/domain';
import { OneOf, PageMeta } from '../../platform/http';

const DECISIONS = ['approved', 'refused'] as const;
type Decision = (typeof DECISIONS)[number];

/** What the second person says. */
export class DecideMembershipRequest {
  @OneOf(DECISIONS) decision!: Decision;
}

export class MembershipRequestResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ format: 'uuid' }) userId!: string;
  @ApiProperty() userName!: string;
  @ApiProperty({ format: 'uuid' }) programmeId!: string;
  @ApiProperty({ example: 'IDN' }) programmeCode!: string;
  @ApiProperty() programmeName!: string;
  @ApiProperty({ enum: ROLES }) role!: Role;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) teamId!: string | null;
  @ApiProperty({ enum: LEVELS }) clearance!: Level;
  @ApiProperty({ type: String, nullable: true }) requestedByName!: string | null;
  @ApiProperty({ format: 'date-time' }) requestedAt!: string;
  @ApiProperty({ enum: DECISIONS, nullable: true, description: 'None while it waits.' })
  decision!: Decision | null;
  @ApiProperty({ type: String, nullable: true }) decidedByName!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) decidedAt!: string | null;
  @ApiProperty({ description: 'You asked for it, or it is for you: somebody else decides.' })
  isOwn!: boolean;
}

export class MembershipRequestPage {
  @ApiProperty({ type: [MembershipRequestResponse] }) data!: MembershipRequestResponse[];
  @ApiProperty({ type: PageMeta }) meta!: PageMeta;
}
