import { Injectable } from '@nestjs/common';
import {
  type IdentityDocumentInput,
  identityDocumentProblems,
  type RevealReason,
} from '@teduh/domain';
import { Audit } from '../../platform/audit';
import {
  changeRecord,
  Database,
  findPage,
  isIdOf,
  type ListQuery,
  newId,
  type Page,
  type RecordShape,
} from '../../platform/database';
import { NotFound, refuseAny, Stale } from '../../platform/errors';
import { namedIn } from '../../platform/http';
import { openRows, sealRow, Vault } from '../../platform/vault';
import { workWith, workWithNamed } from '../persons';
import { IdentityDocument, SEALED_DOCUMENTS } from './identity-document.entity';
import type {
  CreateIdentityDocument,
  IdentityDocumentResponse,
  RevealedIdentityDocument,
  UpdateIdentityDocument,
} from './identity-documents.dto';

const DOCUMENTS: RecordShape = {
  from: 'identity_documents d',
  id: 'd.id',
  filters: { personId: isIdOf('d.person_id') },
  sorts: { recordedAt: 'd.created_at' },
  defaultSort: 'recordedAt',
  columns: `d.id, d.version, d.person_id as "personId", d.kind, d.country, d.valid_until as "validUntil",
    d.state, d.number is not null as "hasNumber"`,
};

type Stored = IdentityDocumentResponse &
  Pick<IdentityDocumentInput, 'state'> & { programmeId: string };

/** Keeps track of the papers that say who a person is. */
@Injectable()
export class IdentityDocumentsService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly vault: Vault,
  ) {}

  findAll(query: ListQuery): Promise<Page<IdentityDocumentResponse>> {
    this.audit.searched(query);
    return findPage(this.db, DOCUMENTS, query);
  }

  async findOne(id: string): Promise<IdentityDocumentResponse> {
    const { programmeId: _, ...document } = await this.stored(id);
    return document;
  }

  async create(input: CreateIdentityDocument): Promise<IdentityDocumentResponse> {
    const { personId, kind, country = null, number = null } = input;
    const { validUntil = null, state = null } = input;
    const { programmeId } = await workWithNamed(this.db, personId);
    refuseAny(identityDocumentProblems({ state, validUntil, hasNumber: number !== null }));
    const id = newId();
    const sealed = await this.sealed(id, personId, programmeId, number);
    await this.db.execute(
      `insert into identity_documents (id, person_id, kind, country, number, valid_until, state)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, personId, kind, country, sealed.number, validUntil, state],
    );
    this.audit.changed(Object.keys(namedIn(input)));
    return this.findOne(id);
  }

  async update(
    id: string,
    version: number,
    change: UpdateIdentityDocument,
  ): Promise<IdentityDocumentResponse> {
    const before = await this.stored(id);
    if (before.version !== version) throw new Stale();
    const { programmeId } = await workWith(this.db, before.personId);
    const { number, ...named } = namedIn(change);
    const hasNumber = number === undefined ? before.hasNumber : number !== null;
    refuseAny(identityDocumentProblems({ ...before, ...named, hasNumber }));
    const sealed =
      number === undefined ? {} : await this.sealed(id, before.personId, programmeId, number);
    await changeRecord(this.db, IdentityDocument, id, version, { ...named, ...sealed });
    this.audit.changed(Object.keys(namedIn(change)));
    return this.findOne(id);
  }

  /** Opens the number, for a reason that stays in the audit trail. */
  async reveal(id: string, reason: RevealReason): Promise<RevealedIdentityDocument> {
    const { personId } = await this.stored(id);
    this.audit.because(reason);
    const rows = await this.db.query<{ number: Buffer | null }>(
      'select number from identity_documents where id = $1',
      [id],
    );
    const [opened] = await openRows(this.vault, SEALED_DOCUMENTS, rows, () => id);
    return { personId, number: opened?.number ?? null };
  }

  /** Whoever asks for it sees the person; the event is about the document, in the person's programme. */
  private async stored(id: string): Promise<Stored> {
    const [found] = await this.db.query<Stored>(
      `select ${DOCUMENTS.columns}, p.programme_id as "programmeId"
       from identity_documents d join persons p on p.id = d.person_id where d.id = $1`,
      [id],
    );
    if (!found) throw new NotFound();
    this.audit.about('identity-documents', id, found.programmeId);
    return found;
  }

  private async sealed(
    id: string,
    personId: string,
    programmeId: string,
    number: string | null,
  ): Promise<{ number: Buffer | null }> {
    const key = await this.vault.keyFor({ personId }, programmeId);
    return sealRow(key, SEALED_DOCUMENTS, id, { number });
  }
}
