import { ApiProperty } from '@nestjs/swagger';
import { Digits, Flag, Text } from '../../platform/http';

/** What somebody types to sign in. */
export class SignIn {
  @Text(200) username!: string;
  @Text(200) password!: string;
  @Text(40, {
    optional: true,
    description: 'A code of an authenticator, a recovery code, or one of a printed sheet.',
  })
  otp!: string | null;
}

/** A passkey's answer to `GET /session/passkey`. */
export class SignInByPasskey {
  @Text(20_000, { description: 'What the browser made of it (WebAuthn), as JSON text.' })
  passkey!: string;
}

/** For what the other provider said in this browser. 403 `factorNeeded`: send it again with `otp`. */
export class SignInByProvider {
  @Text(40, { optional: true, description: 'Only when it is asked for.' })
  otp!: string | null;
}

/** The question a browser puts to its passkeys: WebAuthn's own words for it. */
export class PasskeyQuestion {
  @ApiProperty({ type: 'object', additionalProperties: true })
  question!: object;
}

/** Somebody new, or somebody who lost everything, with the one-time code an administrator printed. */
export class EnrolmentCode {
  @Text(200) username!: string;
  @Text(60) code!: string;
}

/** With it they choose a password nobody else knows, and show that their authenticator works. */
export class Enrol extends EnrolmentCode {
  @Text(200) password!: string;
  @Text(40, { optional: true, description: 'Needed in a live system.' }) otp!: string | null;
}

/** A new authenticator: what its QR code holds, and the same to type. */
export class NewAuthenticator {
  @ApiProperty() secret!: string;
  @ApiProperty() uri!: string;
}

/** What unlocks a session: the password, a passkey, or the PIN set for it. */
export class Unlock {
  @Text(20_000, { optional: true, description: 'A passkey’s answer.' }) passkey!: string | null;
  @Text(200, { optional: true }) password!: string | null;
  /** Any short text: what no PIN can be is a wrong one, and counts as one. */
  @Text(8, { optional: true }) pin!: string | null;
}

/** A short number that unlocks this session and no other. */
export class Pin {
  @Digits(4, 8) pin!: string;
}

/** Whether an interview goes on. */
export class Interview {
  @Flag() on!: boolean;
}

/** What shows once more that it is the same person. */
export class StepUpInput {
  @Text(200, { optional: true }) password!: string | null;
  @Text(40, { optional: true }) otp!: string | null;
  @Text(20_000, { optional: true, description: 'A passkey’s answer.' }) passkey!: string | null;
}

export class SignedInUser {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() username!: string;
  @ApiProperty() displayName!: string;
  @ApiProperty({ enum: ['en', 'id'] }) locale!: string;
}

export class MembershipOfMine {
  @ApiProperty({ format: 'uuid' }) programmeId!: string;
  @ApiProperty({ example: 'IDN' }) programmeCode!: string;
  @ApiProperty() programmeName!: string;
  @ApiProperty() role!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) teamId!: string | null;
  @ApiProperty({ enum: ['C1', 'C2', 'C3'] }) clearance!: string;
}

export class WorkspaceOfMine {
  @ApiProperty({ enum: ['live', 'demonstration', 'sandbox'] }) kind!: string;

  /** The calendar day of the viewer's first programme. */
  @ApiProperty({ format: 'date' }) today!: string;
  @ApiProperty() version!: string;
}

/** Who is signed in, and what they may do: the console's rights come from here, once a session. */
export class SessionResponse {
  @ApiProperty({ enum: ['open', 'locked'], description: 'A locked one holds no rights.' })
  state!: string;
  @ApiProperty({ description: 'Covered after 5 minutes untouched, alive for 3 hours.' })
  isInterview!: boolean;
  @ApiProperty({ type: SignedInUser }) user!: SignedInUser;
  @ApiProperty({ type: [MembershipOfMine] }) memberships!: MembershipOfMine[];
  @ApiProperty({ type: [String], example: ['cases:list'] }) rights!: string[];
  @ApiProperty({ type: WorkspaceOfMine }) workspace!: WorkspaceOfMine;
}

export class DemonstrationUser {
  @ApiProperty() username!: string;
  @ApiProperty() displayName!: string;
  @ApiProperty() role!: string;
  @ApiProperty() programmeCode!: string;
}

/**
 * For the sign-in page: what kind of workspace this is, whether another provider signs people in and, in a
 * demonstration, whom one can look around as.
 */
export class DemonstrationResponse {
  @ApiProperty({ enum: ['live', 'demonstration', 'sandbox'] }) kind!: string;
  @ApiProperty({ type: String, nullable: true, description: 'What another provider is called.' })
  provider!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Only in a demonstration.' })
  password!: string | null;
  @ApiProperty({ type: [DemonstrationUser] }) users!: DemonstrationUser[];
}
