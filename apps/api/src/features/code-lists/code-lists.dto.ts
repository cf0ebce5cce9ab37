import { ApiProperty } from '@nestjs/swagger';
import { Code, Day, Flag, NewCode, PageMeta, Part, Text, Whole } from '../../platform/http';

/** What a title or a code is called in each language. */
export class LabelsOf {
  @Text(200) en!: string;
  @Text(200) id!: string;
}

/** A code of a country's own, put on a list the product does not reckon with. */
export class AddCode {
  @NewCode() code!: string;
  @Part(() => LabelsOf) label!: LabelsOf;
  @NewCode({ optional: true, description: 'The code this one belongs to, on the same list.' })
  parent!: string | null;
  @Whole(0, 100_000, { optional: true, description: 'The end of the list when left out.' })
  position!: number | null;
  @Flag({ optional: true, description: 'Kinds of assistance only; fixed from then on.' })
  countsAsAssisted!: boolean | null;
  @Code('quantityUnit', { optional: true }) unit!: string | null;
}

/** A code itself never changes, since records hold it: only its words, its place, and whether it is offered. */
export class ChangeCode {
  @Part(() => LabelsOf, { kept: true }) label!: LabelsOf;
  @Whole(0, 100_000, { kept: true }) position!: number;
  @Day({ optional: true, description: 'From this day on not offered; null offers it again.' })
  retiredOn!: string | null;
}

export class CodeResponse {
  @ApiProperty() code!: string;
  @ApiProperty({ type: LabelsOf }) label!: LabelsOf;
  @ApiProperty({ type: String, nullable: true }) parent!: string | null;
  @ApiProperty() position!: number;
  @ApiProperty({ type: String, format: 'date', nullable: true }) retiredOn!: string | null;
  @ApiProperty({ required: false, description: 'Kinds of assistance only.' })
  countsAsAssisted?: boolean;
  @ApiProperty({ type: String, required: false, nullable: true }) unit?: string | null;
}

/** A list of answers with the standard it follows; `id` is its name. */
export class CodeListResponse {
  @ApiProperty({ example: 'stage' }) id!: string;
  @ApiProperty({ description: 'Of the list with its codes.' }) version!: number;
  @ApiProperty({ example: 'stage' }) list!: string;
  @ApiProperty({ type: LabelsOf }) title!: LabelsOf;
  @ApiProperty() source!: string;
  @ApiProperty({ type: [CodeResponse] }) codes!: CodeResponse[];
}

export class CodeListPage {
  @ApiProperty({ type: [CodeListResponse] }) data!: CodeListResponse[];
  @ApiProperty({ type: PageMeta }) meta!: PageMeta;
}
