import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardWithPerson } from './guards';

/** Ways to reach a person, and the card that is read before one of them is shown. */
export class Contacts0023 implements MigrationInterface {
  name = 'Contacts1764000000023';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
    for (const table of ['contacts', 'safe_contact_cards']) await guardWithPerson(runner, table);
    await runner.query(`
      grant update (version, kind, value, belongs_to, is_in_use) on contacts to teduh_app;
      grant update (version, may_call, may_text, may_write, may_visit, safe_hours, code_word, must_not_know,
        introduce_as, last_confirmed_on) on safe_contact_cards to teduh_app`);
  }

  async down(): Promise<void> {
    throw new Error(
      'How persons can be reached is not taken away again: restore a backup instead.',
    );
  }
}

const STATEMENTS = [
  `CREATE TABLE "contacts" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "person_id" uuid NOT NULL, "kind" text NOT NULL, "value" bytea, "belongs_to" bytea, "is_in_use" boolean NOT NULL DEFAULT true, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "PK_b99cd40cfd66a99f1571f4f72e6" PRIMARY KEY ("id"))`,
  `CREATE INDEX "contacts_of_person" ON "contacts"  ("person_id")`,
  `CREATE TABLE "safe_contact_cards" ("person_id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "may_call" text, "may_text" text, "may_write" text, "may_visit" text, "safe_hours" bytea, "code_word" bytea, "must_not_know" bytea, "introduce_as" bytea, "last_confirmed_on" date, CONSTRAINT "PK_f991c763bec342df68fa0a7de83" PRIMARY KEY ("person_id"))`,
  `ALTER TABLE "contacts" ADD CONSTRAINT "FK_350d2c30ea7bccd6736b2817351" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "safe_contact_cards" ADD CONSTRAINT "FK_f991c763bec342df68fa0a7de83" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
];
