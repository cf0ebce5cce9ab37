import { Entity } from 'typeorm';
import { CreatedAt, S0 } from '../database';

/** What this database is: live, demonstration or sandbox. Written once when it is made; nothing changes it. */
@Entity('workspace')
export class Workspace {
  /** Always true: there is one row. */
  @S0({ type: 'boolean', primary: true, default: true }) isThis!: boolean;
  @S0({ type: 'text' }) kind!: string;
  @CreatedAt() createdAt!: Date;
}
