import { ApiProperty } from '@nestjs/swagger';
import { Text } from '../../platform/http';

export class OwnFactor {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: ['totp', 'passkey'] }) kind!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) lastUsedAt!: string | null;
}

export class OwnSession {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ format: 'date-time' }) lastActAt!: string;
  @ApiProperty() isThis!: boolean;
}

/** The viewer at another provider. */
export class OwnIdentity {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) lastUsedAt!: string | null;
}

/** Another provider people may sign in through. */
export class ProviderOfMine {
  @ApiProperty() name!: string;
  @ApiProperty({ type: OwnIdentity, nullable: true, description: 'Null until it is linked.' })
  identity!: OwnIdentity | null;
}

/** How the viewer signs in, and where they are signed in. */
export class AccountResponse {
  @ApiProperty({ type: [OwnFactor] }) factors!: OwnFactor[];
  @ApiProperty({ type: ProviderOfMine, nullable: true, description: 'Null where none is set up.' })
  provider!: ProviderOfMine | null;
  @ApiProperty() recoveryCodesLeft!: number;
  @ApiProperty() sheetCodesLeft!: number;
  @ApiProperty({ type: [OwnSession] }) sessions!: OwnSession[];
}

/** A new authenticator. It counts once it has shown a first code. */
export class OfferedAuthenticator {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() secret!: string;
  @ApiProperty({ description: 'What its QR code holds.' }) uri!: string;
}

export class NameOfFactor {
  @Text(60) name!: string;
}

export class FirstCode {
  @Text(40) otp!: string;
}

/** A passkey's answer to an invitation. */
export class NewPasskey extends NameOfFactor {
  @Text(20_000, { description: 'What the browser made of it (WebAuthn), as JSON text.' })
  passkey!: string;
}

export class PasskeyInvitation {
  @ApiProperty({ type: 'object', additionalProperties: true }) invitation!: object;
}

export class NewPassword {
  @Text(200, { description: 'The one it takes the place of.' }) current!: string;
  @Text(200) password!: string;
}

/** Where to send the browser, so that the provider says who it is. */
export class WayToProvider {
  @ApiProperty() location!: string;
}

/** Codes to print. They are shown this once; those made before are void. */
export class CodesResponse {
  @ApiProperty({ type: [String], example: ['7KQF-M3XA-9TWD'] }) codes!: string[];
}
