import { Entity } from 'typeorm';
import { CreatedAt, Id, S0, Version } from '../../platform/database';

/**
 * Counter-trafficking work in one country over some years. `headquarters` is the programme above all:
 * a membership there reaches every programme.
 */
@Entity('programmes')
export class Programme {
  @Id() id!: string;
  @Version() version!: number;

  /** ISO 3166-1 alpha-3 of the country, or `HQ`; the first part of every case number. */
  @S0({ type: 'varchar', length: 3, unique: true }) code!: string;
  @S0({ type: 'text' }) name!: string;
  @S0({ type: 'varchar', length: 3, nullable: true }) country!: string | null;
  @S0({ type: 'date' }) startedOn!: string;
  @S0({ type: 'date', nullable: true }) endedOn!: string | null;

  /** IANA zone; a day of assistance is a day of this calendar. */
  @S0({ type: 'text' }) timeZone!: string;
  @S0({ type: 'boolean', default: false }) isHeadquarters!: boolean;

  /**
   * So few people that one of them is administrator and caseworker, with an account for each. Switched from outside
   * the office (`teduh programme small-office`).
   */
  @S0({ type: 'boolean', default: false }) isSmallOffice!: boolean;
  @CreatedAt() createdAt!: Date;
}
