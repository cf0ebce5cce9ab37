import {
  Column,
  ColumnOptions,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  VersionColumn,
} from 'typeorm';
import type { DataClass } from '@teduh/domain';

/**
 * The data class of every column (docs/security.md, "Data classes"): S0 public, S1 internal, S2 personal,
 * S3 identifying, S4 life-critical. `secret` is for verifiers of passwords and tokens, which nobody reads.
 */
export type ColumnClass = DataClass | 'secret';

const classes = new Map<object, Map<string, ColumnClass>>();

function classify(target: object, property: string, dataClass: ColumnClass): void {
  const own = classes.get(target.constructor) ?? new Map<string, ColumnClass>();
  own.set(property, dataClass);
  classes.set(target.constructor, own);
}

/** The class a column was declared with, or undefined when nobody decided; a test refuses the latter. */
export function columnClassOf(entity: object, property: string): ColumnClass | undefined {
  return classes.get(entity)?.get(property);
}

const column =
  (dataClass: ColumnClass) =>
  (options: ColumnOptions): PropertyDecorator =>
  (target, property) => {
    classify(target, String(property), dataClass);
    const { nullable, ...rest } = options;
    const declare = options.primary ? PrimaryColumn(rest) : Column({ ...rest, nullable });
    declare(target, property as string);
  };

export const S0 = column('S0');
export const S1 = column('S1');
export const S2 = column('S2');
export const S3 = column('S3');
export const S4 = column('S4');
export const Secret = column('secret');

/** A row's id, made by the server: an id chosen by the client would reveal which ids exist. */
export const Id = (): PropertyDecorator => (target, property) => {
  classify(target, String(property), 'S1');
  PrimaryColumn({ type: 'uuid' })(target, property as string);
};

/** A running number for rows nobody addresses from outside (facts, audit events). */
export const RunningNumber = (): PropertyDecorator => (target, property) => {
  classify(target, String(property), 'S1');
  PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })(
    target,
    property as string,
  );
};

/** How often the row was saved; a change must name the version it was made from (If-Match). */
export const Version = (): PropertyDecorator => (target, property) => {
  classify(target, String(property), 'S1');
  VersionColumn({ type: 'int', default: 1 })(target, property as string);
};

/** When the row was written first; kept by the database. */
export const CreatedAt = (): PropertyDecorator => (target, property) => {
  classify(target, String(property), 'S1');
  Column({ type: 'timestamptz', default: () => 'now()' })(target, property as string);
};
