import { ApiProperty } from '@nestjs/swagger';
import type { TeamInput } from '@teduh/domain';
import { IdOf, PageMeta, type Sent, Text } from '../../platform/http';

/** A new team of a country programme. */
export class CreateTeam implements Sent<TeamInput> {
  @IdOf('programmes') programmeId!: string;
  @Text(100) name!: string;
}

export class TeamResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) programmeId!: string;
  @ApiProperty() name!: string;
}

export class TeamPage {
  @ApiProperty({ type: [TeamResponse] }) data!: TeamResponse[];
  @ApiProperty({ type: PageMeta }) meta!: PageMeta;
}
