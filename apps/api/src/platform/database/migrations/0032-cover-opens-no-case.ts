import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A cover ends by itself. Whoever is near a person only by it opens no case for her: leading one of her own, she would
 * go on reading her name when the cover is long over.
 */
export class CoverOpensNoCase0032 implements MigrationInterface {
  name = 'CoverOpensNoCase1764000000032';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      belongsWith(`viewer_belongs_to(c) and (viewer_id() in (c.lead_id, c.deputy_id)
        or (c.level <> 'C3' and c.team_id = any(viewer_teams())))`),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(belongsWith('viewer_belongs_to(c)'));
  }
}

const belongsWith = (onCase: string): string => `
create or replace function viewer_belongs_with(p persons) returns boolean language sql stable
  return (not p.has_case and p.registered_by = viewer_id()
      and p.programme_id = any(viewer_programmes('caseworker', 'supervisor')))
    or exists (select from cases c where c.person_id = p.id and ${onCase});
`;
