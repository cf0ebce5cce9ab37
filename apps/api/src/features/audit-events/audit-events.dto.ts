import { ApiProperty } from '@nestjs/swagger';
import { PageMeta } from '../../platform/http';

/** One line of the trail: who did what to which record, and whether it was allowed. Ids and codes only. */
export class AuditEventResponse {
  @ApiProperty({ description: 'A running number.' }) id!: number;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) userId!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'None: nobody was signed in.' })
  userName!: string | null;
  @ApiProperty({ type: String, nullable: true }) role!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'IDN' }) programmeCode!: string | null;
  @ApiProperty({ example: 'cases:read' }) action!: string;
  @ApiProperty({ type: String, nullable: true }) objectType!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) objectId!: string | null;
  @ApiProperty({ enum: ['allow', 'deny'] }) decision!: string;
  @ApiProperty({ type: String, nullable: true, description: 'What decided.' })
  rule!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) requestId!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Where the request came from.' })
  sourceAddress!: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'The version after a change.' })
  recordVersion!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'How many rows a list showed.' })
  rowsShown!: number | null;
}

export class AuditEventPage {
  @ApiProperty({ type: [AuditEventResponse] }) data!: AuditEventResponse[];
  @ApiProperty({ type: PageMeta }) meta!: PageMeta;
}
