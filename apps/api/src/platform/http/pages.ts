import { ApiProperty } from '@nestjs/swagger';

/** Which part of a list an answer is, and how many records the whole list has. */
export class PageMeta {
  @ApiProperty({ description: 'Exact.' }) total!: number;
  @ApiProperty() page!: number;
  @ApiProperty() perPage!: number;
}
