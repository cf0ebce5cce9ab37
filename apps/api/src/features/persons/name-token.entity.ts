import { Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { S1, S3 } from '../../platform/database';
import { Person } from './person.entity';

/**
 * What a sealed name is found by: 64 bits of a keyed hash of one of its parts, of how a part sounds, of the whole, or
 * of year and month of birth. The key is the programme's, so that the tokens of two programmes cannot be compared.
 */
@Entity('name_tokens')
@Index('name_tokens_of_person', ['personId'])
export class NameToken {
  @S3({ type: 'bigint', primary: true }) token!: string;
  @S1({ type: 'uuid', primary: true }) personId!: string;
  @ManyToOne(() => Person, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id' })
  person?: Relation<Person>;
  @S1({ type: 'uuid', primary: true }) programmeId!: string;
}

/** How often somebody asked today whether another programme may know a person: asking often is fishing. */
@Entity('look_alike_questions')
export class LookAlikeQuestion {
  @S1({ type: 'uuid', primary: true }) userId!: string;
  @S1({ type: 'date', primary: true }) askedOn!: string;
  @S1({ type: 'int', default: 0 }) asked!: number;
}

/** A name that was asked for within the hour, as a keyed hash: so many different ones somebody may ask for. */
@Entity('name_questions')
export class NameQuestionAsked {
  @S1({ type: 'uuid', primary: true }) userId!: string;
  @S1({ type: 'text', primary: true }) digest!: string;
  @S1({ type: 'timestamptz', default: () => 'now()' }) askedAt!: Date;
}
