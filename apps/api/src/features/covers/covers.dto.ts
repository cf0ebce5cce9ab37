import { ApiProperty } from '@nestjs/swagger';
import type { CoverInput } from '@teduh/domain';
import { Day, Flag, IdOf, PageMeta, type Sent } from '../../platform/http';

/** A colleague to stand in for somebody who is away. */
export class CreateCover implements Sent<CoverInput> {
  @IdOf('programmes') programmeId!: string;
  @IdOf('users', { description: 'Who is away; her cases are covered.' }) absentId!: string;
  @IdOf('users', { description: 'Who stands in.' }) coveringId!: string;
  @Day() fromOn!: string;
  @Day({ description: 'The last day of it.' }) untilOn!: string;
}

/** Another last day, or the end of it now. */
export class UpdateCover {
  @Day({ kept: true }) untilOn!: string;
  @Flag({ kept: true, description: 'True ends it now.' }) isEnded!: boolean;
}

export class CoverResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ format: 'uuid' }) programmeId!: string;
  @ApiProperty({ format: 'uuid' }) absentId!: string;
  @ApiProperty() absentName!: string;
  @ApiProperty({ format: 'uuid' }) coveringId!: string;
  @ApiProperty() coveringName!: string;
  @ApiProperty({ format: 'date' }) fromOn!: string;
  @ApiProperty({ format: 'date' }) untilOn!: string;
  @ApiProperty({ description: 'Somebody ended it before its last day.' }) isEnded!: boolean;
}

export class CoverPage {
  @ApiProperty({ type: [CoverResponse] }) data!: CoverResponse[];
  @ApiProperty({ type: PageMeta }) meta!: PageMeta;
}
