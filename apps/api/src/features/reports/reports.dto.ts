import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type Figure, FIGURE_IDS, type Labels, type ReferenceFigure } from '@teduh/domain';
import { PageMeta } from '../../platform/http';

/** A sentence in every language of the system. */
export class Words implements Labels {
  @ApiProperty() en!: string;
  @ApiProperty() id!: string;
}

/** A definition card: what a number counts and what it does not. */
export class FigureResponse implements Figure {
  @ApiProperty({ enum: FIGURE_IDS }) id!: Figure['id'];
  @ApiProperty({ enum: ['ownCases', 'importedSet'] }) runsOn!: Figure['runsOn'];
  @ApiProperty({ type: Words }) title!: Words;
  @ApiProperty({ type: Words }) unit!: Words;
  @ApiProperty({ type: Words }) basis!: Words;
  @ApiProperty({ type: Words }) population!: Words;
  @ApiProperty({ type: [Words] }) exclusions!: readonly Words[];
  @ApiProperty({ type: [String] }) splits!: Figure['splits'];
  @ApiProperty({ type: [Words] }) notes!: readonly Words[];
}

export class FigurePage {
  @ApiProperty({ type: [FigureResponse] }) data!: FigureResponse[];
  @ApiProperty({ type: PageMeta }) meta!: PageMeta;
}

/** One year of a figure somebody else published; a year without a value was looked for and not found. */
export class ReferenceFigureResponse implements ReferenceFigure {
  @ApiProperty() series!: string;
  @ApiProperty() year!: number;
  @ApiProperty({ type: Number, nullable: true }) value!: number | null;
  @ApiProperty() unit!: string;
  @ApiProperty({ enum: ['exact', 'approximate', 'unknown'] })
  exactness!: ReferenceFigure['exactness'];
  @ApiProperty({ type: String, nullable: true }) source!: string | null;
  @ApiProperty({ type: String, nullable: true }) note!: string | null;
}

export class ReferenceFigurePage {
  @ApiProperty({ type: [ReferenceFigureResponse] }) data!: ReferenceFigureResponse[];
  @ApiProperty({ type: PageMeta }) meta!: PageMeta;
}

const STATUS = { enum: ['shown', 'hidden', 'none'] };

export class YearOfReport {
  @ApiProperty() year!: number;
  @ApiProperty({ type: Number, nullable: true }) value!: number | null;
  @ApiProperty(STATUS) status!: string;
  @ApiProperty({ description: 'The year that runs.' }) soFar!: boolean;
}

export class BesidesOfReport {
  @ApiProperty() year!: number;
  @ApiProperty() possibleVictims!: number;
  @ApiProperty() undecided!: number;
  @ApiProperty() notVictims!: number;
  @ApiProperty() familyMembers!: number;
  @ApiProperty() onlyScreened!: number;
}

export class NoteOfReport {
  @ApiProperty() code!: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) params!: Record<string, unknown>;
}

export class ProgrammeOfAnswer {
  @ApiProperty({ description: 'The id of a programme, or all.' }) id!: string;
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
}

/** The answer of a figure. A hidden value is null with the status hidden: it is not zero and not empty. */
export class ReportResponse {
  @ApiProperty({ enum: FIGURE_IDS }) figure!: string;
  @ApiProperty({ type: FigureResponse }) definition!: FigureResponse;
  @ApiProperty({ type: [String], example: ['year', 'sex', 'value'] }) columns!: string[];
  @ApiProperty({
    type: 'array',
    items: {
      type: 'object',
      properties: {
        value: { type: 'integer', nullable: true },
        status: { type: 'string', ...STATUS },
      },
      required: ['value', 'status'],
      additionalProperties: { oneOf: [{ type: 'string' }, { type: 'integer' }] },
    },
    example: [{ year: 2016, sex: 'Feminine', value: 31, status: 'shown' }],
  })
  cells!: Record<string, unknown>[];
  @ApiProperty({ type: Number, nullable: true, description: 'Distinct persons of the window.' })
  total!: number | null;
  @ApiProperty({ description: 'The bars added up; persons of two years are in it twice.' })
  sumOfBars!: number;
  @ApiProperty({ type: [YearOfReport] }) perYear!: YearOfReport[];
  @ApiProperty({ type: [BesidesOfReport] }) besides!: BesidesOfReport[];
  @ApiProperty({ type: [NoteOfReport] }) notes!: NoteOfReport[];
  @ApiPropertyOptional({
    type: 'object',
    description: 'Codes and names of programmes and projects, by split and id.',
    additionalProperties: { type: 'object', additionalProperties: { type: 'object' } },
  })
  labels?: Record<string, Record<string, { code: string; name: string }>>;
  @ApiProperty({ type: ProgrammeOfAnswer, nullable: true }) programme!: ProgrammeOfAnswer | null;
  @ApiProperty({ format: 'date-time' }) asOf!: string;
  @ApiProperty({ format: 'date' }) today!: string;
}
