import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit';
import {
  Database,
  isOneOf,
  type ListQuery,
  type ListShape,
  type Page,
} from '../../platform/database';
import { BadInput, NotFound, Stale, StateForbids } from '../../platform/errors';
import { namedIn } from '../../platform/http';
import type { AddCode, ChangeCode, CodeListResponse } from './code-lists.dto';
import { KnownCodes } from './known-codes';

/** The list whose codes have a table of their own, since kinds of assistance carry more than words. */
export const ASSISTANCE_TYPES_LIST = 'assistance-types';

/** Lists a country may add to and take from. The others are part of rules, figures or standards. */
const OPEN = new Set([
  ...['closureReason', 'referredBy', 'placeOfFirstContact', 'typeOfExploitation', 'wayOfEntering'],
  ...[
    'exploitationSector',
    'methodsOfControl',
    'organisationKind',
    'notGivenReason',
    'quantityUnit',
  ],
  ASSISTANCE_TYPES_LIST,
]);

const SHAPE: ListShape = {
  id: 'l.list',
  idType: 'text',
  filters: { list: isOneOf('l.list') },
  sorts: { list: 'l.list' },
  defaultSort: 'list',
};

const CODE = `'code', c.code, 'label', json_build_object('en', c.label_en, 'id', c.label_id),
  'parent', c.parent, 'position', c.position, 'retiredOn', c.retired_on`;

const SHOWN = `l.list as id, l.version, l.list, json_build_object('en', l.title_en, 'id', l.title_id) as title,
  l.source, coalesce(case when l.list = '${ASSISTANCE_TYPES_LIST}' then (
      select json_agg(json_build_object(${CODE}, 'countsAsAssisted', c.counts_as_assisted, 'unit', c.unit)
        order by c.parent nulls first, c.position, c.code) from assistance_types c)
    else (select json_agg(json_build_object(${CODE}) order by c.position, c.code)
      from codes c where c.list = l.list) end, '[]') as codes`;

/** The lists answers are chosen from: data that a country adds to, relabels and retires from. */
@Injectable()
export class CodeListsService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly known: KnownCodes,
  ) {}

  findAll(query: ListQuery): Promise<Page<CodeListResponse>> {
    this.audit.searched(query);
    return this.db.page(query, SHAPE, {
      from: 'code_lists l',
      rows: `select hit.position, ${SHOWN} from hit join code_lists l on l.list = hit.id`,
    });
  }

  async findOne(list: string): Promise<CodeListResponse> {
    const [found] = await this.db.query<CodeListResponse>(
      `select ${SHOWN} from code_lists l where l.list = $1`,
      [list],
    );
    if (!found) throw new NotFound();
    this.audit.changed([list]);
    return found;
  }

  async add(list: string, input: AddCode): Promise<CodeListResponse> {
    const { codes } = await this.findOne(list);
    if (!OPEN.has(list)) throw closedList();
    refuseProblems(list, input, codes);
    const position = input.position ?? Math.max(0, ...codes.map((code) => code.position)) + 1;
    const words = [input.label.en, input.label.id, input.parent ?? null, position];
    if (list === ASSISTANCE_TYPES_LIST) {
      const type = codes.find(({ code }) => code === input.parent);
      await this.db.execute(
        `insert into assistance_types
           (code, label_en, label_id, parent, position, counts_as_assisted, unit)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [
          ...[input.code, ...words, type?.countsAsAssisted ?? input.countsAsAssisted ?? true],
          input.unit ?? type?.unit ?? null,
        ],
      );
    } else {
      await this.db.execute(
        `insert into codes (code, label_en, label_id, parent, position, list)
         values ($1, $2, $3, $4, $5, $6)`,
        [input.code, ...words, list],
      );
    }
    await this.db.execute('update code_lists set version = version + 1 where list = $1', [list]);
    return this.changed(list, input.code, input);
  }

  async change(
    list: string,
    code: string,
    version: number,
    change: ChangeCode,
  ): Promise<CodeListResponse> {
    const { codes } = await this.findOne(list);
    const before = codes.find((one) => one.code === code);
    if (!before) throw new NotFound();
    const { label, position, retiredOn } = { ...before, ...namedIn(change) };
    if (retiredOn && !OPEN.has(list)) throw closedList();
    const newer = await this.db.execute(
      'update code_lists set version = version + 1 where list = $1 and version = $2',
      [list, version],
    );
    if (!newer) throw new Stale();
    const isType = list === ASSISTANCE_TYPES_LIST;
    await this.db.execute(
      `update ${isType ? 'assistance_types' : 'codes'}
       set label_en = $2, label_id = $3, position = $4, retired_on = $5
       where code = $1 ${isType ? '' : 'and list = $6'}`,
      [code, label.en, label.id, position, retiredOn, ...(isType ? [] : [list])],
    );
    return this.changed(list, code, change);
  }

  private async changed(list: string, code: string, body: object): Promise<CodeListResponse> {
    await this.known.refreshNow();
    const now = await this.findOne(list);
    this.audit.changed([list, code, ...Object.keys(namedIn(body))]);
    return now;
  }
}

/** What does not fit the list: a code that is there, a parent that is not, traits only kinds of assistance have. */
function refuseProblems(list: string, input: AddCode, codes: CodeListResponse['codes']): void {
  if (codes.some(({ code }) => code === input.code)) {
    throw new StateForbids('alreadyThere', 'The list has this code already. Relabel it instead.');
  }
  const parent = codes.find(({ code }) => code === input.parent);
  const isType = list === ASSISTANCE_TYPES_LIST;
  const faults = [
    ...(input.parent && (!parent || parent.parent)
      ? [{ field: 'parent', code: 'unknownReference' }]
      : []),
    // A sub-type counts as its kind does, and nothing else counts at all.
    ...(typeof input.countsAsAssisted === 'boolean' && (!isType || parent)
      ? [{ field: 'countsAsAssisted', code: 'notHere' }]
      : []),
    ...(input.unit && !isType ? [{ field: 'unit', code: 'notHere' }] : []),
  ];
  if (faults.length) throw new BadInput(faults);
}

const closedList = () =>
  new StateForbids(
    'closedList',
    'Rules or figures rest on the codes of this list. They can be relabelled, not added or retired.',
  );
