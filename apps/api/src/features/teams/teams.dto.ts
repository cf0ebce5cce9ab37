import { ApiProperty } from '@nestjs/swagger';
import { PageMeta } from '../../platform/http';

export class TeamResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) programmeId!: string;
  @ApiProperty() name!: string;
}

export class TeamPage {
  @ApiProperty({ type: [TeamResponse] }) data!: TeamResponse[];
  @ApiProperty({ type: PageMeta }) meta!: PageMeta;
}
