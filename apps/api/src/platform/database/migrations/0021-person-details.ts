import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardWithPerson, WORKS_WITH_HER } from './guards';

/** More of what is told of a person: names in her own script and others, citizenships, languages, schooling. */
export class PersonDetails0021 implements MigrationInterface {
  name = 'PersonDetails1764000000021';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
    await guardWithPerson(runner, 'person_codes');
    await runner.query(`
      create policy workers_remove on person_codes for delete to teduh_app using (${WORKS_WITH_HER});
      grant delete on person_codes to teduh_app;
      grant update (needs_interpreter, interpreter_language, highest_level_of_education, marital_status)
        on persons to teduh_app`);
  }

  async down(): Promise<void> {
    throw new Error('What was told of persons is not taken away again: restore a backup instead.');
  }
}

const STATEMENTS = [
  `CREATE TABLE "person_codes" ("person_id" uuid NOT NULL, "list" text NOT NULL, "code" text NOT NULL, CONSTRAINT "PK_2d93a9b57de2da6dfa29b40c29c" PRIMARY KEY ("person_id", "list", "code"))`,
  `CREATE INDEX "person_codes_by_code" ON "person_codes"  ("list", "code", "person_id")`,
  `ALTER TABLE "persons" ADD "needs_interpreter" text`,
  `ALTER TABLE "persons" ADD "interpreter_language" text`,
  `ALTER TABLE "persons" ADD "highest_level_of_education" text`,
  `ALTER TABLE "persons" ADD "marital_status" text`,
  `ALTER TABLE "person_identities" ADD "own_script_name" bytea`,
  `ALTER TABLE "person_identities" ADD "aliases" bytea`,
  `ALTER TABLE "person_codes" ADD CONSTRAINT "FK_4b32ed74f0bc4eef578be0b5c39" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
];
