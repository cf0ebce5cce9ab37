import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardWithPerson } from './guards';

/** Papers that say who a person is; their numbers are sealed under her key. */
export class IdentityDocuments0022 implements MigrationInterface {
  name = 'IdentityDocuments1764000000022';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
    await guardWithPerson(runner, 'identity_documents');
    await runner.query(
      'grant update (version, kind, country, number, valid_until, state) on identity_documents to teduh_app',
    );
  }

  async down(): Promise<void> {
    throw new Error('Identity documents are not taken away again: restore a backup instead.');
  }
}

const STATEMENTS = [
  `CREATE TABLE "identity_documents" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "person_id" uuid NOT NULL, "kind" text NOT NULL, "country" text, "number" bytea, "valid_until" text, "state" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "PK_e0521031eeadbcd1ef2624d0c40" PRIMARY KEY ("id"))`,
  `CREATE INDEX "identity_documents_of_person" ON "identity_documents"  ("person_id")`,
  `ALTER TABLE "identity_documents" ADD CONSTRAINT "FK_4d0288b848ef6a6fd6ceab2264c" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
];
