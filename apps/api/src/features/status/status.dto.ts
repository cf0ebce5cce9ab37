import { ApiProperty } from '@nestjs/swagger';
import {
  CHECK_STATES,
  CHECKS,
  type Check,
  type CheckState,
  type Finding,
  type StatusFigures,
} from '@teduh/domain';

/** How one check came out. */
export class FindingResponse implements Finding {
  @ApiProperty({ enum: CHECKS }) code!: Check;
  @ApiProperty({ enum: CHECK_STATES }) state!: CheckState;
  @ApiProperty({ description: 'Which sentence of the check tells it.' }) says!: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: { oneOf: [{ type: 'string' }, { type: 'integer' }] },
    description: 'The figures in that sentence, by name.',
  })
  figures!: StatusFigures;
}

export class StatusResponse {
  @ApiProperty({ format: 'date-time' }) checkedAt!: string;
  @ApiProperty({ type: [FindingResponse], description: 'The worst first.' })
  findings!: FindingResponse[];
}
