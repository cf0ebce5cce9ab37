import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definer, guardBehindFunctions } from './guards';

/** How many different names somebody may ask for within an hour: a caseworker knows whom she looks for. */
export class NameQuestions0017 implements MigrationInterface {
  name = 'NameQuestions1764000000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "name_questions" ("user_id" uuid NOT NULL, "digest" text NOT NULL, "asked_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "PK_f09a5165b6a0a0c9fa6a7b3b6fa" PRIMARY KEY ("user_id", "digest"))`,
    );
    await guardBehindFunctions(runner, 'name_questions');
    await runner.query(CLAIM);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function claim_name_question(text, text[], int)');
    await runner.query('drop table name_questions');
  }
}

const CLAIM = `
-- Seconds until the viewer may ask this (0 = now, and counted). Free are the same question again, as for its next page,
-- and a question that goes on writing the word of one asked a minute ago. Everybody she registers within the hour gives
-- one more: before each registration she has to ask.
create function claim_name_question(asked text, beginnings text[], at_most int) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  who uuid := viewer_id();
begin
  if who is null then raise exception 'nobody is asking' using errcode = '42501'; end if;
  perform pg_advisory_xact_lock(hashtextextended('name question ' || who, 17));
  delete from name_questions where user_id = who and asked_at < now() - interval '1 hour';
  if exists (select from name_questions where user_id = who and digest = asked) then return 0; end if;
  update name_questions set digest = asked where user_id = who and digest = (
    select digest from name_questions where user_id = who and digest = any(beginnings)
      and asked_at > now() - interval '1 minute' limit 1);
  if found then return 0; end if;
  if (select count(*) from name_questions where user_id = who) >= at_most + (
    select count(*) from persons where registered_by = who and created_at > now() - interval '1 hour') then
    return (select ceil(extract(epoch from min(asked_at) + interval '1 hour' - now()))::int
      from name_questions where user_id = who);
  end if;
  insert into name_questions (user_id, digest) values (who, asked);
  return 0;
end $$;
${definer('claim_name_question(text, text[], int)')}
`;
