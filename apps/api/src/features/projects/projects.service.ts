import { Injectable } from '@nestjs/common';
import { projectProblems } from '@teduh/domain';
import { Audit } from '../../platform/audit';
import {
  changeRecord,
  Database,
  findPage,
  findRecord,
  isIdOf,
  isOn,
  isOneOf,
  type ListQuery,
  newId,
  type Page,
  type RecordShape,
} from '../../platform/database';
import { BadInput, refuseAny } from '../../platform/errors';
import { namedIn } from '../../platform/http';
import { Project } from './project.entity';
import type { CreateProject, ProjectResponse, UpdateProject } from './projects.dto';

const PROJECTS: RecordShape = {
  from: 'projects p',
  id: 'p.id',
  filters: {
    programmeId: isIdOf('p.programme_id'),
    code: isOneOf('p.code'),
    startsOn: isOn('p.starts_on'),
    endsOn: isOn('p.ends_on'),
  },
  sorts: { code: 'p.code', name: 'p.name', startsOn: 'p.starts_on', endsOn: 'p.ends_on' },
  defaultSort: 'code',
  columns: `p.id, p.version, p.programme_id as "programmeId", p.code, p.name,
    p.starts_on as "startsOn", p.ends_on as "endsOn", p.currency`,
};

/** Projects of the viewer's programmes; kept by the programme's manager. */
@Injectable()
export class ProjectsService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  findAll(query: ListQuery): Promise<Page<ProjectResponse>> {
    this.audit.searched(query);
    return findPage(this.db, PROJECTS, query);
  }

  async findOne(id: string): Promise<ProjectResponse> {
    const project = await findRecord<ProjectResponse>(this.db, PROJECTS, id);
    this.audit.about('projects', id, project.programmeId);
    return project;
  }

  async create(input: CreateProject): Promise<ProjectResponse> {
    const { programmeId, code, name, startsOn, endsOn = null, currency } = input;
    refuseAny(projectProblems({ programmeId, code, name, startsOn, endsOn, currency }));
    await this.refuseForeign(programmeId);
    const id = newId();
    await this.db.execute(
      `insert into projects (id, programme_id, code, name, starts_on, ends_on, currency)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, programmeId, code, name, startsOn, endsOn, currency],
    );
    this.audit.changed(Object.keys(namedIn(input)));
    return this.findOne(id);
  }

  async update(id: string, version: number, change: UpdateProject): Promise<ProjectResponse> {
    const named = namedIn(change);
    refuseAny(projectProblems({ ...(await this.findOne(id)), ...named }));
    await changeRecord(this.db, Project, id, version, named);
    this.audit.changed(Object.keys(named));
    return this.findOne(id);
  }

  private async refuseForeign(programmeId: string): Promise<void> {
    const [managed] = await this.db.query(
      `select from programmes where id = $1 and id = any((select viewer_programmes('manager'))::uuid[])`,
      [programmeId],
    );
    if (!managed) throw new BadInput([{ field: 'programmeId', code: 'unknownReference' }]);
  }
}
