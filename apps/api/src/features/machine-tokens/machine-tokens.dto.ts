import { ApiProperty } from '@nestjs/swagger';
import { PERMISSIONS } from '@teduh/domain';
import { IdOf, OneOf, PageMeta, SomeOf, Text, Whole } from '../../platform/http';

/** Roles of machines: those that see no case, no account and no trail. */
export const MACHINE_ROLES = ['manager', 'officer'] as const;
export type MachineRole = (typeof MACHINE_ROLES)[number];

export class CreateMachineToken {
  @Text(120) name!: string;
  @IdOf('programmes') programmeId!: string;
  @OneOf(MACHINE_ROLES) role!: MachineRole;
  @SomeOf(PERMISSIONS) permissions!: string[];
  @Whole(1, 365) days!: number;
}

export class MachineTokenResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ format: 'uuid' }) programmeId!: string;
  @ApiProperty({ enum: MACHINE_ROLES }) role!: MachineRole;
  @ApiProperty({ type: [String], example: ['reports:read'] }) permissions!: string[];
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ format: 'date-time' }) expiresAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) revokedAt!: string | null;
}

/** The token itself is told this once. */
export class NewMachineToken extends MachineTokenResponse {
  @ApiProperty() token!: string;
}

export class MachineTokenPage {
  @ApiProperty({ type: [MachineTokenResponse] }) data!: MachineTokenResponse[];
  @ApiProperty({ type: PageMeta }) meta!: PageMeta;
}
