import { Check, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { CreatedAt, Id, S1, S2, S4, Version } from '../../platform/database';
import { sealedTable } from '../../platform/vault';
import { Case } from '../cases';
import { Person } from '../persons';

const AMOUNTS_HAVE_CURRENCIES = ['pay_promised', 'pay_received', 'debt', 'ransom']
  .map((name) => `("${name}_minor" is null or "${name}_currency" is not null)`)
  .join(' and ');

/**
 * One trafficking experience of a person, told in one of her cases: where, when, how she entered it, what for. May
 * have been intended only, may be a stub ("told, no detail").
 */
@Entity('episodes')
@Index('episodes_of_person', ['personId'])
@Index('episodes_of_case', ['caseId'])
@Check('episodes_money_has_currency', AMOUNTS_HAVE_CURRENCIES)
export class Episode {
  @Id() id!: string;
  @Version() version!: number;
  @S1({ type: 'uuid' }) personId!: string;
  @ManyToOne(() => Person, { nullable: false })
  @JoinColumn({ name: 'person_id' })
  person?: Relation<Person>;
  @S1({ type: 'uuid' }) caseId!: string;
  @ManyToOne(() => Case, { nullable: false })
  @JoinColumn({ name: 'case_id' })
  case?: Relation<Case>;

  /** What she calls it; sealed with the key of the case it was told in. */
  @S4({ type: 'bytea', nullable: true }) knownAs!: Buffer | null;

  /** Last country of exploitation: ISO 3166-1 alpha-3, or Unknown, NotAsked, Declined. */
  @S2({ type: 'text', nullable: true }) countryOfExploitation!: string | null;

  /** Partial dates: YYYY, YYYY-MM or YYYY-MM-DD. */
  @S2({ type: 'text', nullable: true }) startedOn!: string | null;
  @S2({ type: 'text', nullable: true }) endedOn!: string | null;
  @S2({ type: 'text', nullable: true }) wayOfEntering!: string | null;
  @S2({ type: 'boolean', default: false }) isIntended!: boolean;
  @S2({ type: 'boolean', default: false }) isStub!: boolean;
  @S2({ type: 'boolean', nullable: true }) isCrossBorder!: boolean | null;

  /** Yes, No, or an answer; and the flag the vessel sailed under. */
  @S2({ type: 'text', nullable: true }) atSea!: string | null;
  @S2({ type: 'text', nullable: true }) flagOfVessel!: string | null;
  @S2({ type: 'smallint', nullable: true }) hoursPerDay!: number | null;
  @S2({ type: 'smallint', nullable: true }) daysPerWeek!: number | null;

  /** Amounts are whole minor units of their currency (ISO 4217). */
  @S2({ type: 'bigint', nullable: true }) payPromisedMinor!: string | null;
  @S2({ type: 'varchar', length: 3, nullable: true }) payPromisedCurrency!: string | null;
  @S2({ type: 'text', nullable: true }) payReceived!: string | null;
  @S2({ type: 'bigint', nullable: true }) payReceivedMinor!: string | null;
  @S2({ type: 'varchar', length: 3, nullable: true }) payReceivedCurrency!: string | null;
  @S2({ type: 'text', nullable: true }) payPeriod!: string | null;
  @S2({ type: 'text', nullable: true }) hadDebt!: string | null;
  @S2({ type: 'bigint', nullable: true }) debtMinor!: string | null;
  @S2({ type: 'varchar', length: 3, nullable: true }) debtCurrency!: string | null;
  @S2({ type: 'text', nullable: true }) debtGrew!: string | null;
  @S2({ type: 'text', nullable: true }) ransomDemanded!: string | null;
  @S2({ type: 'bigint', nullable: true }) ransomMinor!: string | null;
  @S2({ type: 'varchar', length: 3, nullable: true }) ransomCurrency!: string | null;
  @S2({ type: 'text', nullable: true }) phoneTaken!: string | null;
  @CreatedAt() createdAt!: Date;
}

/** One answer to a question of an episode that has several, such as act, means or type of exploitation. */
@Entity('episode_codes')
export class EpisodeCode {
  @S1({ type: 'uuid', primary: true }) episodeId!: string;
  @ManyToOne(() => Episode, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'episode_id' })
  episode?: Relation<Episode>;
  @S2({ type: 'text', primary: true }) list!: string;
  @S2({ type: 'text', primary: true }) code!: string;
}

/** One place of the journey and how she came there; the legs of an episode stand in the order they were travelled. */
@Entity('legs')
@Index('legs_of_episode', ['episodeId', 'position'], { unique: true })
export class Leg {
  @Id() id!: string;
  @S1({ type: 'uuid' }) episodeId!: string;
  @ManyToOne(() => Episode, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'episode_id' })
  episode?: Relation<Episode>;

  /** Whose key seals the place: the case the episode was told in. */
  @S1({ type: 'uuid' }) caseId!: string;
  @ManyToOne(() => Case, { nullable: false })
  @JoinColumn({ name: 'case_id' })
  case?: Relation<Case>;

  /** From 1. */
  @S1({ type: 'smallint' }) position!: number;
  @S2({ type: 'text', nullable: true }) partOfJourney!: string | null;
  @S2({ type: 'text', nullable: true }) country!: string | null;
  @S4({ type: 'bytea', nullable: true }) place!: Buffer | null;

  /** Partial dates: YYYY, YYYY-MM or YYYY-MM-DD. */
  @S2({ type: 'text', nullable: true }) arrivedOn!: string | null;
  @S2({ type: 'text', nullable: true }) leftOn!: string | null;
  @S2({ type: 'text', nullable: true }) transport!: string | null;
  @S2({ type: 'text', nullable: true }) borderCrossing!: string | null;
}

export const SEALED_EPISODES = sealedTable({
  table: 'episodes',
  columns: ['known_as'],
  row: 'id',
  owner: 'case_id',
});

export const SEALED_LEGS = sealedTable({
  table: 'legs',
  columns: ['place'],
  row: 'id',
  owner: 'case_id',
});

/** A further case that works on an episode told in another one: the person moved between two programmes. */
@Entity('case_episodes')
@Index('case_episodes_of_episode', ['episodeId'])
export class CaseEpisode {
  @S1({ type: 'uuid', primary: true }) caseId!: string;
  @ManyToOne(() => Case, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'case_id' })
  case?: Relation<Case>;
  @S1({ type: 'uuid', primary: true }) episodeId!: string;
  @ManyToOne(() => Episode, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'episode_id' })
  episode?: Relation<Episode>;
}
