import { ApiProperty } from '@nestjs/swagger';
import { PageMeta } from '../../platform/http';

/** What was spent on a case in one currency; amounts of different currencies are never added. */
export class Spent {
  @ApiProperty({ example: 'IDR' }) currency!: string;
  @ApiProperty({ description: 'In the smallest unit of the currency.' }) spentMinor!: number;
}

/** One line of a manager's caseload: the work, and nothing about the person. */
export class CaseloadLine {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() caseNumber!: string;
  @ApiProperty() leadName!: string;
  @ApiProperty() stage!: string;
  @ApiProperty({ description: 'Days from registration to closure, or to today.' })
  daysOpen!: number;
  @ApiProperty({ format: 'date' }) registeredOn!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) closedOn!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) lastAssistanceOn!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Nothing yet.' })
  nextDate!: string | null;
  @ApiProperty({ type: [Spent] }) money!: Spent[];
}

export class CaseloadPage {
  @ApiProperty({ type: [CaseloadLine] }) data!: CaseloadLine[];
  @ApiProperty({ type: PageMeta }) meta!: PageMeta;
}
