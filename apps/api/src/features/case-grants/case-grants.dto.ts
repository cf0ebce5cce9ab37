import { ApiProperty } from '@nestjs/swagger';
import { type CaseGrantInput, GRANT_REASONS, type GrantReason } from '@teduh/domain';
import { Day, Flag, IdOf, OneOf, PageMeta, type Sent } from '../../platform/http';

/** A case to open to one colleague, to read only. */
export class CreateCaseGrant implements Sent<CaseGrantInput> {
  @IdOf('cases') caseId!: string;
  @IdOf('users', { description: 'A colleague who works on cases in the same programme.' })
  userId!: string;
  @Day({ description: 'The last day of it.' }) untilOn!: string;
  @OneOf(GRANT_REASONS) reason!: GrantReason;
}

/** Another last day, or the end of it now. */
export class UpdateCaseGrant {
  @Day({ kept: true }) untilOn!: string;
  @Flag({ kept: true, description: 'True ends it now.' }) isEnded!: boolean;
}

export class CaseGrantResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ format: 'uuid' }) caseId!: string;
  @ApiProperty({ format: 'uuid' }) userId!: string;
  @ApiProperty() userName!: string;
  @ApiProperty({ format: 'date' }) untilOn!: string;
  @ApiProperty({ enum: GRANT_REASONS }) reason!: GrantReason;
  @ApiProperty({ description: 'Somebody ended it before its last day.' }) isEnded!: boolean;
}

export class CaseGrantPage {
  @ApiProperty({ type: [CaseGrantResponse] }) data!: CaseGrantResponse[];
  @ApiProperty({ type: PageMeta }) meta!: PageMeta;
}
