import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guard } from './guards';

/** What an episode tells of recruitment, pay, debt and the sea; and the legs of its journey, in order. */
export class Journeys0025 implements MigrationInterface {
  name = 'Journeys1764000000025';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
    await guard(runner, 'legs');
    await runner.query(POLICIES);
  }

  async down(): Promise<void> {
    throw new Error('Journeys are not taken away again: restore a backup instead.');
  }
}

const STATEMENTS = [
  `ALTER TABLE "episodes" ADD "known_as" bytea, ADD "at_sea" text, ADD "flag_of_vessel" text, ADD "hours_per_day" smallint, ADD "days_per_week" smallint, ADD "pay_promised_minor" bigint, ADD "pay_promised_currency" character varying(3), ADD "pay_received" text, ADD "pay_received_minor" bigint, ADD "pay_received_currency" character varying(3), ADD "pay_period" text, ADD "had_debt" text, ADD "debt_minor" bigint, ADD "debt_currency" character varying(3), ADD "debt_grew" text, ADD "ransom_demanded" text, ADD "ransom_minor" bigint, ADD "ransom_currency" character varying(3), ADD "phone_taken" text`,
  `ALTER TABLE "episodes" ADD CONSTRAINT "episodes_money_has_currency" CHECK (("pay_promised_minor" is null or "pay_promised_currency" is not null) and ("pay_received_minor" is null or "pay_received_currency" is not null) and ("debt_minor" is null or "debt_currency" is not null) and ("ransom_minor" is null or "ransom_currency" is not null))`,
  `CREATE TABLE "legs" ("id" uuid NOT NULL, "episode_id" uuid NOT NULL, "case_id" uuid NOT NULL, "position" smallint NOT NULL, "part_of_journey" text, "country" text, "place" bytea, "arrived_on" text, "left_on" text, "transport" text, "border_crossing" text, CONSTRAINT "PK_bf462bbf1244c07cb9f559090a9" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "legs_of_episode" ON "legs" ("episode_id", "position")`,
  `ALTER TABLE "legs" ADD CONSTRAINT "FK_6e8c4f13a3f2d60be0976993a39" FOREIGN KEY ("episode_id") REFERENCES "episodes"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "legs" ADD CONSTRAINT "FK_76823d8e8e2cef950a571a1c9d3" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** A journey is read with its episode, and written anew as a whole by those who work on the case it was told in. */
const WORKS_ON = `exists (select from episodes e join cases c on c.id = e.case_id
  where e.id = episode_id and e.case_id = legs.case_id and viewer_works_on(c))`;

const POLICIES = `
create policy workers_read on legs for select to teduh_app
  using (exists (select from episodes e where e.id = episode_id));
create policy workers_add on legs for insert to teduh_app with check (${WORKS_ON});
create policy workers_remove on legs for delete to teduh_app using (${WORKS_ON});
grant select, insert, delete on legs to teduh_app;
`;
