import { Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { CreatedAt, Id, S1, S2, Version } from '../../platform/database';
import { Case } from '../cases';
import { Person } from '../persons';

/**
 * One trafficking experience of a person, told in one of her cases: where, when, how she entered it, what for. May
 * have been intended only, may be a stub ("told, no detail").
 */
@Entity('episodes')
@Index('episodes_of_person', ['personId'])
@Index('episodes_of_case', ['caseId'])
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

  /** Last country of exploitation: ISO 3166-1 alpha-3, or Unknown, NotAsked, Declined. */
  @S2({ type: 'text', nullable: true }) countryOfExploitation!: string | null;

  /** Partial dates: YYYY, YYYY-MM or YYYY-MM-DD. */
  @S2({ type: 'text', nullable: true }) startedOn!: string | null;
  @S2({ type: 'text', nullable: true }) endedOn!: string | null;
  @S2({ type: 'text', nullable: true }) wayOfEntering!: string | null;
  @S2({ type: 'boolean', default: false }) isIntended!: boolean;
  @S2({ type: 'boolean', default: false }) isStub!: boolean;
  @S2({ type: 'boolean', nullable: true }) isCrossBorder!: boolean | null;
  @CreatedAt() createdAt!: Date;
}

/** One answer to a question of an episode that has several: act, means, type of exploitation, sector, method of control. */
@Entity('episode_codes')
export class EpisodeCode {
  @S1({ type: 'uuid', primary: true }) episodeId!: string;
  @ManyToOne(() => Episode, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'episode_id' })
  episode?: Relation<Episode>;
  @S2({ type: 'text', primary: true }) list!: string;
  @S2({ type: 'text', primary: true }) code!: string;
}

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
