import { Injectable } from '@nestjs/common';
import {
  NO_CARD,
  type RevealReason,
  type SafeContactCardInput,
  safeContactCardProblems,
} from '@teduh/domain';
import { Audit } from '../../platform/audit';
import { Database } from '../../platform/database';
import { NotFound, refuseAny, Stale } from '../../platform/errors';
import { namedIn } from '../../platform/http';
import { openRows, type SealedRow, sealRow, Vault } from '../../platform/vault';
import { workWith } from '../persons';
import { SEALED_CARDS } from './safe-contact-card.entity';
import type {
  RevealedSafeContactCard,
  SafeContactCardResponse,
  UpdateSafeContactCard,
} from './safe-contact-cards.dto';

type Words = (typeof SEALED_CARDS.columns)[number];

/** The sealed columns by what they are called in bodies and answers. */
const WORDS = {
  safe_hours: 'safeHours',
  code_word: 'codeWord',
  must_not_know: 'mustNotKnow',
  introduce_as: 'introduceAs',
} as const satisfies Record<Words, keyof SafeContactCardInput>;

const ANSWERS = {
  may_call: 'mayCall',
  may_text: 'mayText',
  may_write: 'mayWrite',
  may_visit: 'mayVisit',
  last_confirmed_on: 'lastConfirmedOn',
} as const satisfies Record<string, keyof SafeContactCardInput>;

const COLUMNS = [...Object.keys(ANSWERS), ...SEALED_CARDS.columns];

type Answers = Pick<SafeContactCardInput, (typeof ANSWERS)[keyof typeof ANSWERS]>;

interface Stored extends Answers, SealedRow<Words> {
  programmeId: string;
  version: number;
}

/** Keeps for each person how she can be reached without danger. */
@Injectable()
export class SafeContactCardsService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly vault: Vault,
  ) {}

  async findOne(personId: string): Promise<SafeContactCardResponse> {
    const card = await this.stored(personId);
    const { version, mayCall, mayText, mayWrite, mayVisit, lastConfirmedOn } = card;
    return {
      ...{ id: personId, version, mayCall, mayText, mayWrite, mayVisit, lastConfirmedOn },
      hasSafeHours: card.safe_hours !== null,
      hasCodeWord: card.code_word !== null,
      hasMustNotKnow: card.must_not_know !== null,
      hasIntroduceAs: card.introduce_as !== null,
    };
  }

  async update(
    personId: string,
    version: number,
    change: UpdateSafeContactCard,
  ): Promise<SafeContactCardResponse> {
    if ((await this.stored(personId)).version !== version) throw new Stale();
    const { programmeId, today } = await workWith(this.db, personId);
    // Again, now that nobody else can write it: two first cards would have the same version.
    const before = await this.stored(personId);
    if (before.version !== version) throw new Stale();
    const named = namedIn(change);
    const answers: Answers = { ...before, ...named };
    refuseAny(safeContactCardProblems(answers, today));
    const sealed = { ...before, ...(await this.sealed(personId, programmeId, named)) };
    const values = [
      ...Object.values(ANSWERS).map((name) => answers[name]),
      ...SEALED_CARDS.columns.map((column) => sealed[column]),
    ];
    await this.db.execute(
      `insert into safe_contact_cards (person_id, ${COLUMNS.join(', ')})
       values ($1, ${COLUMNS.map((_, at) => `$${at + 2}`).join(', ')})
       on conflict (person_id) do update set version = safe_contact_cards.version + 1,
         ${COLUMNS.map((column) => `${column} = excluded.${column}`).join(', ')}`,
      [personId, ...values],
    );
    this.audit.changed(Object.keys(named));
    return this.findOne(personId);
  }

  /** Opens the words of the card, for a reason that stays in the audit trail. */
  async reveal(personId: string, reason: RevealReason): Promise<RevealedSafeContactCard> {
    const card = await this.stored(personId);
    this.audit.because(reason);
    const [opened] = await openRows(this.vault, SEALED_CARDS, [card], () => personId);
    return {
      ...{ personId, version: card.version, safeHours: opened?.safe_hours ?? null },
      codeWord: opened?.code_word ?? null,
      mustNotKnow: opened?.must_not_know ?? null,
      introduceAs: opened?.introduce_as ?? null,
    };
  }

  /** Of every person within reach: a card nobody has written yet has nothing in it. */
  private async stored(personId: string): Promise<Stored> {
    const columns = Object.entries(ANSWERS).map(([column, name]) => `s.${column} as "${name}"`);
    const words = SEALED_CARDS.columns.map((column) => `s.${column}`);
    const [found] = await this.db.query<Stored>(
      `select p.programme_id as "programmeId", coalesce(s.version, ${NO_CARD}) as version,
         ${[...columns, ...words].join(', ')}
       from persons p left join safe_contact_cards s on s.person_id = p.id where p.id = $1`,
      [personId],
    );
    if (!found) throw new NotFound();
    this.audit.about('safe-contact-cards', personId, found.programmeId);
    return found;
  }

  /** The words that are named, sealed; the others stay as they are. */
  private async sealed(
    personId: string,
    programmeId: string,
    named: Partial<UpdateSafeContactCard>,
  ): Promise<Partial<SealedRow<Words>>> {
    const columns = SEALED_CARDS.columns.filter((column) => named[WORDS[column]] !== undefined);
    if (!columns.length) return {};
    const key = await this.vault.keyFor({ personId }, programmeId);
    const told = Object.fromEntries(
      SEALED_CARDS.columns.map((column) => [column, named[WORDS[column]] ?? null]),
    ) as Record<Words, string | null>;
    const all = sealRow(key, SEALED_CARDS, personId, told);
    return Object.fromEntries(columns.map((column) => [column, all[column]]));
  }
}
