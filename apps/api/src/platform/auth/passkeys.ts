import { randomBytes, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { CONFIG, type Config } from '../config';
import { Database } from '../database';
import { SECRET_BOX, type SecretBox } from './secret-box';

/** A passkey that was shown: whose it is. */
export interface ShownPasskey {
  userId: string;
  username: string;
  programmeId: string | null;
}

interface KeptPasskey extends ShownPasskey {
  id: string;
  publicKey: Buffer;
  counter: string;
}

const MINUTES = 5;
const LONGEST_ANSWER = 20_000;

/**
 * Passkeys (WebAuthn). The device checks its owner (finger, face, its own PIN) before it answers, so that a passkey is
 * both factors in one. A challenge carries its own seal and end, so that a flood of questions stores nothing; an
 * answered one is kept as used.
 */
@Injectable()
export class Passkeys {
  private readonly origin: string;
  private readonly host: string;

  constructor(
    @Inject(CONFIG) config: Config,
    @Inject(SECRET_BOX) private readonly box: SecretBox,
    private readonly database: Database,
  ) {
    this.origin = new URL(config.publicUrl).origin;
    this.host = new URL(config.publicUrl).hostname;
  }

  question(): Promise<PublicKeyCredentialRequestOptionsJSON> {
    return generateAuthenticationOptions({
      rpID: this.host,
      challenge: this.newChallenge('signIn'),
      userVerification: 'required',
      timeout: MINUTES * 60_000,
    });
  }

  /** Whose passkey answered in a body that says it as JSON text, or null. Never says why not. */
  shownIn(text: unknown): Promise<ShownPasskey | null> {
    const answer = answerIn<AuthenticationResponseJSON>(text);
    return answer ? this.shown(answer) : Promise.resolve(null);
  }

  private async shown(answer: AuthenticationResponseJSON): Promise<ShownPasskey | null> {
    const [kept] = await this.database.apart<KeptPasskey>(
      `select id, user_id as "userId", username, public_key as "publicKey", counter::text,
         programme_id as "programmeId" from passkey_of($1)`,
      [answer.id],
    );
    if (!kept) return null;
    const said: string[] = [];
    const result = await verifyAuthenticationResponse({
      response: answer,
      expectedChallenge: (challenge) => this.isOurs(challenge, 'signIn', said),
      expectedOrigin: this.origin,
      expectedRPID: this.host,
      requireUserVerification: true,
      credential: {
        id: answer.id,
        publicKey: new Uint8Array(kept.publicKey),
        counter: Number(kept.counter),
      },
    }).catch(() => null);
    if (!result?.verified || !(await this.useUp(said))) return null;
    await this.database.apart('select use_passkey($1, $2)', [
      kept.id,
      result.authenticationInfo.newCounter,
    ]);
    return kept;
  }

  invitation(user: {
    id: string;
    username: string;
    displayName: string;
  }): Promise<PublicKeyCredentialCreationOptionsJSON> {
    return generateRegistrationOptions({
      rpID: this.host,
      rpName: 'Teduh',
      userID: new Uint8Array(Buffer.from(user.id)),
      userName: user.username,
      userDisplayName: user.displayName,
      challenge: this.newChallenge(user.id),
      attestationType: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      timeout: MINUTES * 60_000,
    });
  }

  /** What to keep of a new passkey, or null when the answer does not fit the invitation. */
  async accepted(userId: string, text: string) {
    const answer = answerIn<RegistrationResponseJSON>(text);
    if (!answer) return null;
    const said: string[] = [];
    const result = await verifyRegistrationResponse({
      response: answer,
      expectedChallenge: (challenge) => this.isOurs(challenge, userId, said),
      expectedOrigin: this.origin,
      expectedRPID: this.host,
      requireUserVerification: true,
    }).catch(() => null);
    if (!result?.verified || !(await this.useUp(said))) return null;
    const { id, publicKey, counter } = result.registrationInfo.credential;
    return { credentialId: id, publicKey: Buffer.from(publicKey), counter };
  }

  /** 32 bytes of chance and an end in ten digits, sealed for one purpose. */
  private newChallenge(purpose: string): Uint8Array<ArrayBuffer> {
    const ends = String(Math.floor(Date.now() / 1_000) + MINUTES * 60);
    const open = Buffer.concat([randomBytes(32), Buffer.from(ends)]);
    return new Uint8Array(Buffer.concat([open, this.sealOf(open, purpose)]));
  }

  private isOurs(challenge: string, purpose: string, said: string[]): boolean {
    said.push(challenge);
    const bytes = Buffer.from(challenge, 'base64url');
    const open = bytes.subarray(0, 42);
    const seal = bytes.subarray(42);
    const ours = this.sealOf(open, purpose);
    if (seal.length !== ours.length || !timingSafeEqual(seal, ours)) return false;
    return Number(open.subarray(32).toString()) > Date.now() / 1_000;
  }

  private sealOf(open: Buffer, purpose: string): Buffer {
    return this.box.digest(`challenge ${purpose} ${open.toString('hex')}`);
  }

  private async useUp([challenge]: string[]): Promise<boolean> {
    const [row] = await this.database.apart<{ open: boolean }>('select use_challenge($1) as open', [
      challenge,
    ]);
    return row?.open ?? false;
  }
}

/** What a browser's authenticator said, if the text can be that at all; verifying it comes after. */
function answerIn<Answer extends { id: string }>(text: unknown): Answer | null {
  if (typeof text !== 'string' || text.length > LONGEST_ANSWER) return null;
  try {
    const answer = JSON.parse(text) as Answer | null;
    return typeof answer?.id === 'string' ? answer : null;
  } catch {
    return null;
  }
}
