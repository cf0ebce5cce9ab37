import type { MigrationInterface, QueryRunner } from 'typeorm';

/** No machine reads the lines of cases: administrators make the tokens, and see no case, not by its number either. */
export class MachinesReadNoLines0031 implements MigrationInterface {
  name = 'MachinesReadNoLines1764000000031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `update machine_tokens set permissions = array_remove(permissions, 'programmes:caseload')`,
    );
    await runner.query(
      `alter table machine_tokens add constraint machine_tokens_read_no_lines
         check (not 'programmes:caseload' = any(permissions))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table machine_tokens drop constraint machine_tokens_read_no_lines');
  }
}
