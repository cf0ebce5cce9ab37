import { ApiProperty } from '@nestjs/swagger';
import type { Coded, Sex } from '@teduh/domain';
import { Code, PartialDay, Text } from '../../platform/http';

/** Why somebody may be the same person. */
export const LOOK_ALIKE_REASONS = [
  'sameName',
  'nameSoundsAlike',
  'sameBirthDate',
  'sameBirthMonth',
  'sameBirthYear',
  'sameSex',
] as const;
export type LookAlikeReason = (typeof LOOK_ALIKE_REASONS)[number];

/** What is known of somebody before she is registered. */
export class FindLookAlikes {
  @Text(200) fullName!: string;
  @PartialDay({ optional: true }) birthDate!: string | null;
  @Code('sex', { optional: true, answers: true }) sex!: Coded<Sex>;
}

class CaseOfLookAlike {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'IDN-7K4Q-9' }) caseNumber!: string;
}

/** Somebody within reach who may be the same person: her line as lists show it, never her name. */
export class LookAlike {
  @ApiProperty({ format: 'uuid' }) personId!: string;
  @ApiProperty({ type: String, nullable: true }) initials!: string | null;
  @ApiProperty({ type: String, nullable: true }) sex!: string | null;
  @ApiProperty({ type: Number, nullable: true }) birthYear!: number | null;
  @ApiProperty({ type: [CaseOfLookAlike] }) cases!: CaseOfLookAlike[];
  @ApiProperty({ enum: LOOK_ALIKE_REASONS, isArray: true }) reasons!: LookAlikeReason[];
}

export class LookAlikes {
  @ApiProperty({ type: [LookAlike] }) data!: LookAlike[];
  @ApiProperty({
    ...{ type: [String], nullable: true },
    description:
      'Codes of programmes to ask: name and month of birth agree there. Null when this was asked too often today.',
  })
  ask!: string[] | null;
}
