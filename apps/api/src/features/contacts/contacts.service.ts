import { Injectable } from '@nestjs/common';
import { NO_CARD, type RevealReason } from '@teduh/domain';
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
import { NotFound, Stale, StateForbids } from '../../platform/errors';
import { namedIn } from '../../platform/http';
import { openRows, type SealedRow, sealRow, Vault } from '../../platform/vault';
import { workWith, workWithNamed } from '../persons';
import { Contact, SEALED_CONTACTS } from './contact.entity';
import type {
  ContactResponse,
  CreateContact,
  RevealContact,
  RevealedContact,
  UpdateContact,
} from './contacts.dto';

const CONTACTS: RecordShape = {
  from: 'contacts k',
  id: 'k.id',
  filters: { personId: isIdOf('k.person_id') },
  sorts: { recordedAt: 'k.created_at' },
  defaultSort: 'recordedAt',
  columns: `k.id, k.version, k.person_id as "personId", k.kind, k.is_in_use as "isInUse"`,
};

type Stored = ContactResponse & { programmeId: string };
type Sealed = SealedRow<(typeof SEALED_CONTACTS.columns)[number]>;

/** Keeps the ways to reach a person; shows none before her safe-contact card was read. */
@Injectable()
export class ContactsService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly vault: Vault,
  ) {}

  findAll(query: ListQuery): Promise<Page<ContactResponse>> {
    this.audit.searched(query);
    return findPage(this.db, CONTACTS, query);
  }

  async findOne(id: string): Promise<ContactResponse> {
    const { programmeId: _, ...contact } = await this.stored(id);
    return contact;
  }

  async create(input: CreateContact): Promise<ContactResponse> {
    const { personId, kind, value, belongsTo = null, isInUse } = input;
    const { programmeId } = await workWithNamed(this.db, personId);
    const id = newId();
    const key = await this.vault.keyFor({ personId }, programmeId);
    const sealed = sealRow(key, SEALED_CONTACTS, id, { value, belongs_to: belongsTo });
    await this.db.execute(
      `insert into contacts (id, person_id, kind, value, belongs_to, is_in_use)
       values ($1, $2, $3, $4, $5, $6)`,
      [id, personId, kind, sealed.value, sealed.belongs_to, isInUse ?? true],
    );
    this.audit.changed(Object.keys(namedIn(input)));
    return this.findOne(id);
  }

  async update(id: string, version: number, change: UpdateContact): Promise<ContactResponse> {
    const before = await this.stored(id);
    if (before.version !== version) throw new Stale();
    const { personId } = before;
    const { programmeId } = await workWith(this.db, personId);
    const { value, belongsTo, ...named } = namedIn(change);
    const key = await this.vault.keyFor({ personId }, programmeId);
    const sealed = sealRow(key, SEALED_CONTACTS, id, {
      value: value ?? null,
      belongs_to: belongsTo ?? null,
    });
    await changeRecord(this.db, Contact, id, version, {
      ...named,
      ...(value === undefined ? {} : { value: sealed.value }),
      ...(belongsTo === undefined ? {} : { belongsTo: sealed.belongs_to }),
    });
    this.audit.changed(Object.keys(namedIn(change)));
    return this.findOne(id);
  }

  /** Opens a number or address, for a reason, to whoever has read the safe-contact card as it stands now. */
  async reveal(id: string, { reason, cardVersion }: RevealContact): Promise<RevealedContact> {
    const { personId } = await this.stored(id);
    if (cardVersion !== (await this.cardVersionOf(personId))) throw cardNotSeen();
    this.audit.because(reason satisfies RevealReason);
    const rows = await this.db.query<Sealed>(
      'select value, belongs_to from contacts where id = $1',
      [id],
    );
    const [opened] = await openRows(this.vault, SEALED_CONTACTS, rows, () => id);
    return { personId, value: opened?.value ?? null, belongsTo: opened?.belongs_to ?? null };
  }

  private async cardVersionOf(personId: string): Promise<number> {
    const [card] = await this.db.query<{ version: number }>(
      'select version from safe_contact_cards where person_id = $1',
      [personId],
    );
    return card?.version ?? NO_CARD;
  }

  private async stored(id: string): Promise<Stored> {
    const [found] = await this.db.query<Stored>(
      `select ${CONTACTS.columns}, p.programme_id as "programmeId"
       from contacts k join persons p on p.id = k.person_id where k.id = $1`,
      [id],
    );
    if (!found) throw new NotFound();
    this.audit.about('contacts', id, found.programmeId);
    return found;
  }
}

const cardNotSeen = () =>
  new StateForbids(
    'cardNotSeen',
    'Read how to reach this person safely first: send the version of the card that stands now.',
  );
