import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardWithPerson } from './guards';

/** A person’s family, her dependants and guardians, and with whom she was found as a child. */
export class Relatives0024 implements MigrationInterface {
  name = 'Relatives1764000000024';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
    await guardWithPerson(runner, 'relatives');
    await runner.query(`
      grant update (version, relation, name, sex, birth_year, lives_in, is_dependant, is_guardian, implicated)
        on relatives to teduh_app;
      grant update (accompaniment) on persons to teduh_app`);
  }

  async down(): Promise<void> {
    throw new Error('Relatives are not taken away again: restore a backup instead.');
  }
}

const STATEMENTS = [
  `CREATE TABLE "relatives" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "person_id" uuid NOT NULL, "relation" text NOT NULL, "name" bytea, "sex" text, "birth_year" smallint, "lives_in" text, "is_dependant" boolean NOT NULL DEFAULT false, "is_guardian" boolean NOT NULL DEFAULT false, "implicated" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "PK_4c16d30b6af847a1f7286caf2c3" PRIMARY KEY ("id"))`,
  `CREATE INDEX "relatives_of_person" ON "relatives"  ("person_id")`,
  `ALTER TABLE "persons" ADD "accompaniment" text`,
  `ALTER TABLE "relatives" ADD CONSTRAINT "FK_ddce7ef200701f18f67a90f0137" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
];
