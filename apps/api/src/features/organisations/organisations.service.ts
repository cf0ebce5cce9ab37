import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit';
import {
  changeRecord,
  Database,
  findPage,
  findRecord,
  isIdOf,
  isOneOf,
  type ListQuery,
  newId,
  type Page,
  type RecordShape,
} from '../../platform/database';
import { BadInput } from '../../platform/errors';
import { namedIn } from '../../platform/http';
import { Organisation } from './organisation.entity';
import type {
  CreateOrganisation,
  OrganisationResponse,
  UpdateOrganisation,
} from './organisations.dto';

const ORGANISATIONS: RecordShape = {
  from: 'organisations o',
  id: 'o.id',
  filters: {
    kind: isOneOf('o.kind'),
    country: isOneOf('o.country'),
    programmeId: isIdOf('o.programme_id'),
  },
  sorts: { name: 'o.name', kind: 'o.kind', country: 'o.country' },
  defaultSort: 'name',
  columns: `o.id, o.version, o.name, o.kind, o.country, o.programme_id as "programmeId"`,
};

/** Partners of the viewer's programmes and those of everybody; kept by the programme's supervisors. */
@Injectable()
export class OrganisationsService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  findAll(query: ListQuery): Promise<Page<OrganisationResponse>> {
    this.audit.searched(query);
    return findPage(this.db, ORGANISATIONS, query);
  }

  async findOne(id: string): Promise<OrganisationResponse> {
    const organisation = await findRecord<OrganisationResponse>(this.db, ORGANISATIONS, id);
    this.audit.about('organisations', id, organisation.programmeId);
    return organisation;
  }

  async create(input: CreateOrganisation): Promise<OrganisationResponse> {
    const programmeId = await this.programmeOf(input.programmeId ?? null);
    const id = newId();
    await this.db.execute(
      `insert into organisations (id, name, kind, country, programme_id) values ($1, $2, $3, $4, $5)`,
      [id, input.name, input.kind, input.country ?? null, programmeId],
    );
    this.audit.changed(Object.keys(namedIn(input)));
    return this.findOne(id);
  }

  async update(
    id: string,
    version: number,
    change: UpdateOrganisation,
  ): Promise<OrganisationResponse> {
    const named = namedIn(change);
    await changeRecord(this.db, Organisation, id, version, named);
    this.audit.changed(Object.keys(named));
    return this.findOne(id);
  }

  /** The named programme, or the only one the viewer supervises. */
  private async programmeOf(wanted: string | null): Promise<string> {
    const [only, another] = await this.db.query<{ id: string }>(
      `select id from programmes
       where id = any((select viewer_programmes('supervisor'))::uuid[]) and ($1::uuid is null or id = $1)
       limit 2`,
      [wanted],
    );
    if (!only) throw new BadInput([{ field: 'programmeId', code: 'unknownReference' }]);
    if (another) throw new BadInput([{ field: 'programmeId', code: 'chooseProgramme' }]);
    return only.id;
  }
}
