import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Administrators open the teams of their programmes: without one nobody supervises and nobody is placed. */
export class Teams0014 implements MigrationInterface {
  name = 'Teams1764000000014';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('revoke insert on teams from teduh_app');
    await runner.query('drop policy administrators_add on teams');
    await runner.query('drop index teams_once');
  }
}

const STATEMENTS = [
  `CREATE UNIQUE INDEX "teams_once" ON "teams"  ("programme_id", "name")`,
  `create policy administrators_add on teams for insert to teduh_app
    with check (programme_id = any((select viewer_programmes('administrator'))::uuid[])
      and not exists (select from programmes p where p.id = programme_id and p.is_headquarters))`,
  `grant insert on teams to teduh_app`,
];
