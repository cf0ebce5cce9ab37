import { Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { S0, Version } from '../../platform/database';

/** A list of answers, with the standard it follows. Data, not code: a country can add to it. */
@Entity('code_lists')
export class CodeList {
  @S0({ type: 'text', primary: true }) list!: string;

  /** Of the list with its codes: a change of any of them names the version it was made from. */
  @Version() version!: number;
  @S0({ type: 'text' }) titleEn!: string;
  @S0({ type: 'text' }) titleId!: string;
  @S0({ type: 'text' }) source!: string;
}

/** One answer of a list, with its labels and what it is called in HTCDS, CTDC and ISO. Retired, never deleted. */
@Entity('codes')
export class Code {
  @S0({ type: 'text', primary: true }) list!: string;
  @ManyToOne(() => CodeList)
  @JoinColumn({ name: 'list' })
  codeList?: Relation<CodeList>;
  @S0({ type: 'text', primary: true }) code!: string;
  @S0({ type: 'text' }) labelEn!: string;
  @S0({ type: 'text' }) labelId!: string;
  @S0({ type: 'text', nullable: true }) parent!: string | null;
  @S0({ type: 'text', nullable: true }) htcds!: string | null;
  @S0({ type: 'text', nullable: true }) ctdc!: string | null;
  @S0({ type: 'text', nullable: true }) iso!: string | null;
  @S0({ type: 'int' }) position!: number;
  @S0({ type: 'date', nullable: true }) retiredOn!: string | null;
}

/** A kind of assistance or (with a parent) its sub-type. */
@Entity('assistance_types')
@Index('assistance_types_of_parent', ['parent'])
export class AssistanceType {
  @S0({ type: 'text', primary: true }) code!: string;
  @S0({ type: 'text', nullable: true }) parent!: string | null;
  @S0({ type: 'text' }) labelEn!: string;
  @S0({ type: 'text' }) labelId!: string;

  /** Whether a given line of this type makes a person "assisted" in the year's figure. */
  @S0({ type: 'boolean', default: true }) countsAsAssisted!: boolean;
  @S0({ type: 'text', nullable: true }) unit!: string | null;
  @S0({ type: 'text', nullable: true }) htcds!: string | null;
  @S0({ type: 'int' }) position!: number;
  @S0({ type: 'date', nullable: true }) retiredOn!: string | null;
}
