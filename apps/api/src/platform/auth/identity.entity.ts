import { Entity, Unique } from 'typeorm';
import { CreatedAt, Id, S1 } from '../database';

/**
 * Who somebody is at another provider (OpenID Connect): its issuer and the subject it knows them by, never an e-mail
 * address, which it may give to somebody else. Linked by its owner; nobody comes into being by signing in.
 */
@Entity('identities')
@Unique('identities_once', ['issuer', 'subject'])
@Unique('identities_one_a_user', ['userId', 'issuer'])
export class Identity {
  @Id() id!: string;
  @S1({ type: 'uuid' }) userId!: string;
  @S1({ type: 'text' }) issuer!: string;
  @S1({ type: 'text' }) subject!: string;
  @S1({ type: 'timestamptz', nullable: true }) lastUsedAt!: Date | null;
  @CreatedAt() createdAt!: Date;
}
