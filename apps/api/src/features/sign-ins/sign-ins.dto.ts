import { ApiProperty } from '@nestjs/swagger';

/** A one-time code to print and hand over. It is shown this once. */
export class EnrolmentCodeResponse {
  @ApiProperty({ example: '7KQF-M3XA-9TWD-VC4R' }) code!: string;
  @ApiProperty({ format: 'date-time' }) expiresAt!: string;
  @ApiProperty({
    description:
      'Another administrator or her supervisor confirms the code first: always in a live system, elsewhere when the account is in use.',
  })
  needsConfirmation!: boolean;
}
