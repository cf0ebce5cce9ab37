import { ApiProperty } from '@nestjs/swagger';
import type { ProjectInput } from '@teduh/domain';
import { Currency, Day, IdOf, PageMeta, type Sent, Text } from '../../platform/http';

/** A new project of a programme you manage. */
export class CreateProject implements Sent<ProjectInput> {
  @IdOf('programmes') programmeId!: string;
  @Text(30) code!: string;
  @Text(200) name!: string;
  @Day() startsOn!: string;
  @Day({ optional: true }) endsOn!: string | null;
  @Currency() currency!: string;
}

/** What may change of a project; it stays with its programme, and its money in its currency. */
export class UpdateProject {
  @Text(30, { kept: true }) code!: string;
  @Text(200, { kept: true }) name!: string;
  @Day({ kept: true }) startsOn!: string;
  @Day({ optional: true }) endsOn!: string | null;
}

export class ProjectResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ format: 'uuid' }) programmeId!: string;
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ format: 'date' }) startsOn!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) endsOn!: string | null;
  @ApiProperty({ example: 'IDR' }) currency!: string;
}

export class ProjectPage {
  @ApiProperty({ type: [ProjectResponse] }) data!: ProjectResponse[];
  @ApiProperty({ type: PageMeta }) meta!: PageMeta;
}
