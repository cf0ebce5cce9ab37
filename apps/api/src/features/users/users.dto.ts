import { ApiProperty } from '@nestjs/swagger';
import {
  LANGUAGES,
  type Language,
  type Level,
  LEVELS,
  type MembershipInput,
  type Role,
  ROLES,
  USER_STATUSES,
  type UserInput,
  type UserStatus,
} from '@teduh/domain';
import { IdOf, OneOf, PageMeta, Parts, type Sent, Text, Username } from '../../platform/http';

/** Where and as what somebody works. */
export class MembershipOfUser implements Sent<MembershipInput> {
  @IdOf('programmes') programmeId!: string;
  @OneOf(ROLES) role!: Role;
  @IdOf('teams', { optional: true, description: 'None: every team of the programme.' })
  teamId!: string | null;
  @OneOf(LEVELS, { optional: true, description: 'C1 when left out.' }) clearance!: Level | null;
}

const MOST_MEMBERSHIPS = 20;

/** Somebody new. No password comes with the account: nobody signs in with one another person chose. */
export class CreateUser implements Sent<Omit<UserInput, 'password' | 'status' | 'memberships'>> {
  @Username() username!: string;
  @Text(120) displayName!: string;
  @OneOf(LANGUAGES, { optional: true, description: 'en when left out.' }) locale!: Language | null;
  @Parts(() => MembershipOfUser, MOST_MEMBERSHIPS) memberships!: MembershipOfUser[];
  @IdOf('users', {
    optional: true,
    description: 'In a small office: the first account of the same person.',
  })
  secondAccountOf!: string | null;
}

/** A change of an account. Memberships replace those in the programmes you administer, and no others. */
export class UpdateUser {
  @Text(120, { kept: true }) displayName!: string;
  @OneOf(USER_STATUSES, { kept: true }) status!: UserStatus;
  @OneOf(LANGUAGES, { kept: true }) locale!: Language;
  @Parts(() => MembershipOfUser, MOST_MEMBERSHIPS, { kept: true }) memberships!: MembershipOfUser[];
}

export class MembershipOfUserResponse {
  @ApiProperty({ format: 'uuid' }) programmeId!: string;
  @ApiProperty({ example: 'IDN' }) programmeCode!: string;
  @ApiProperty({ enum: ROLES }) role!: Role;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) teamId!: string | null;
  @ApiProperty({ enum: LEVELS }) clearance!: Level;
}

/** An account as its administrator sees it. */
export class UserResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() version!: number;
  @ApiProperty() username!: string;
  @ApiProperty() displayName!: string;
  @ApiProperty({ enum: USER_STATUSES }) status!: UserStatus;
  @ApiProperty({ enum: LANGUAGES }) locale!: Language;
  @ApiProperty({
    type: [MembershipOfUserResponse],
    description: 'Those in the programmes you administer.',
  })
  memberships!: MembershipOfUserResponse[];
  @ApiProperty({
    type: [MembershipOfUserResponse],
    description: 'Asked for and not yet approved by a second administrator.',
  })
  requested!: MembershipOfUserResponse[];
}

/** A colleague as everybody sees her: enough to name who leads a case. An administrator sees the rest too. */
export class ColleagueResponse implements Pick<UserResponse, 'id' | 'displayName'> {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() displayName!: string;
  @ApiProperty({ required: false }) version?: number;
  @ApiProperty({ required: false }) username?: string;
  @ApiProperty({ required: false, enum: USER_STATUSES }) status?: UserStatus;
  @ApiProperty({ required: false, enum: LANGUAGES }) locale?: Language;
  @ApiProperty({ required: false, type: [MembershipOfUserResponse] })
  memberships?: MembershipOfUserResponse[];
  @ApiProperty({ required: false, type: [MembershipOfUserResponse] })
  requested?: MembershipOfUserResponse[];
}

export class UserPage {
  @ApiProperty({ type: [ColleagueResponse] }) data!: ColleagueResponse[];
  @ApiProperty({ type: PageMeta }) meta!: PageMeta;
}
