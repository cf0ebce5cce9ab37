import { ApiProperty } from '@nestjs/swagger';
import type { ProgrammeInput } from '@teduh/domain';
import { Code, Day, PageMeta, type Sent, Text, TimeZone } from '../../platform/http';

/** A new country programme. Headquarters is made once, with the database. */
export class CreateProgramme implements Sent<Omit<ProgrammeInput, 'isHeadquarters'>> {
  @Code('country', { description: 'ISO 3166-1 alpha-3; the first part of every case number.' })
  code!: string;
  @Text(200) name!: string;
  @Code('country', { optional: true, description: 'When left out: the country of the code.' })
  country!: string | null;
  @Day() startedOn!: string;
  @Day({ optional: true }) endedOn!: string | null;
  @TimeZone() timeZone!: string;
}

/** What may change of a programme; its code is part of case numbers and stays. */
export class UpdateProgramme {
  @Text(200, { kept: true }) name!: string;
  @Day({ kept: true }) startedOn!: string;
  @Day({ optional: true }) endedOn!: string | null;
  @TimeZone({ kept: true }) timeZone!: string;
}

export class ProgrammeResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ example: 'IDN' }) code!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, nullable: true, description: 'None at headquarters.' })
  country!: string | null;
  @ApiProperty({ format: 'date' }) startedOn!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) endedOn!: string | null;
  @ApiProperty({ example: 'Asia/Jakarta' }) timeZone!: string;
  @ApiProperty() isHeadquarters!: boolean;
  @ApiProperty({
    description: 'One person may run its accounts and work on its cases, with an account for each.',
  })
  isSmallOffice!: boolean;
}

export class ProgrammePage {
  @ApiProperty({ type: [ProgrammeResponse] }) data!: ProgrammeResponse[];
  @ApiProperty({ type: PageMeta }) meta!: PageMeta;
}
