import { Injectable } from '@nestjs/common';
import {
  type AgeClass,
  type DeterminationInput,
  determinationProblems,
  isOurs,
  problem,
  proposeDetermination,
} from '@teduh/domain';
import { Audit } from '../../platform/audit';
import {
  Database,
  findPage,
  findRecord,
  type ListQuery,
  newId,
  type Page,
} from '../../platform/database';
import { BadInput, Forbidden, refuseAny, Stale, StateForbids } from '../../platform/errors';
import { namedIn } from '../../platform/http';
import { Vault } from '../../platform/vault';
import { type Circumstances, findCircumstances } from './circumstances';
import { DETERMINATIONS } from './determination-list';
import type {
  CreateDetermination,
  DeterminationBasis,
  DeterminationLine,
  DeterminationResponse,
} from './determinations.dto';
import {
  openReasons,
  REASON_NAMES,
  REASONS,
  type Reasons,
  type SealedReasons,
  sealReason,
} from './reasons';

type Told = Omit<DeterminationInput, 'caseId'>;

const RECORD = {
  ...DETERMINATIONS,
  columns: [
    DETERMINATIONS.columns,
    ...REASON_NAMES.map((name) => `d.${REASONS[name]} as "${name}"`),
    `(select c.programme_id from cases c where c.id = d.case_id) as "programmeId"`,
  ].join(', '),
};

/** Writes down who decided what about a case, answers proposals, and strikes through what was wrong. */
@Injectable()
export class DeterminationsService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly vault: Vault,
  ) {}

  findAll(query: ListQuery): Promise<Page<DeterminationLine>> {
    this.audit.searched(query);
    return findPage(this.db, DETERMINATIONS, query);
  }

  async findOne(id: string): Promise<DeterminationResponse> {
    const { programmeId, ...found } = await findRecord<
      DeterminationLine & SealedReasons & { programmeId: string }
    >(this.db, RECORD, id);
    const [reasons] = await openReasons(this.vault, [found]);
    this.audit.about('determinations', id, programmeId);
    return { ...found, ...(reasons ?? NO_REASONS) };
  }

  async basis(caseId: string): Promise<DeterminationBasis> {
    const { programmeId, ...basis } = await this.circumstances(caseId);
    this.audit.about('cases', caseId, programmeId);
    return basis;
  }

  async create(input: CreateDetermination): Promise<DeterminationResponse> {
    const around = await this.circumstances(input.caseId);
    const told = completed(input);
    refuseAny(determinationProblems(told, around));
    const isDecided = around.decides || !isOurs(told.decidingBody);
    const id = newId();
    await this.lock(input.caseId);
    const sealed = await this.seal(id, around, told);
    await this.db.execute(
      `insert into determinations (id, case_id, state, trafficking_status, decided_on, deciding_body, act, means,
         purpose, rule, act_reason, means_reason, purpose_reason, reason, recorded_by, settled_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, viewer_id(),
         case when $3 = 'decided' then viewer_id() end)`,
      [
        ...[id, input.caseId, isDecided ? 'decided' : 'proposed', told.traffickingStatus],
        ...[told.decidedOn, told.decidingBody, told.act, told.means, told.purpose],
        ...[ruleOf(told, around.age), sealed.actReason, sealed.meansReason],
        ...[sealed.purposeReason, sealed.reason],
      ],
    );
    this.audit.changed(Object.keys(namedIn(input)));
    return this.findOne(id);
  }

  async confirm(id: string, version: number): Promise<DeterminationResponse> {
    const { proposal, around } = await this.proposal(id, version);
    refuseAny(determinationProblems(proposal as Told, around));
    await this.lock(proposal.caseId);
    const rule = ruleOf(proposal as Told, around.age);
    await this.change(proposal, `state = 'decided', settled_by = viewer_id(), rule = $3`, rule);
    return this.findOne(id);
  }

  async sendBack(id: string, version: number, reason: string): Promise<DeterminationResponse> {
    const { proposal, around } = await this.proposal(id, version);
    await this.lock(proposal.caseId);
    const { sentBackReason } = await this.seal(id, around, { sentBackReason: reason });
    await this.change(
      proposal,
      `state = 'sentBack', settled_by = viewer_id(), sent_back_reason = $3`,
      sentBackReason,
    );
    return this.findOne(id);
  }

  async strike(id: string, version: number, reason: string | null): Promise<DeterminationResponse> {
    const decision = await this.findOne(id);
    if (decision.version !== version) throw new Stale();
    if (decision.struckAt !== null) throw alreadyStruck();
    if (decision.state === 'sentBack') throw sentBack();
    if (decision.mayStrike === 'no') throw new Forbidden();
    if (decision.mayStrike === 'withReason' && reason === null)
      throw new BadInput([problem('reason', 'neededToStrike')]);
    const around = await this.circumstances(decision.caseId);
    await this.lock(decision.caseId);
    const { strikeReason } = await this.seal(id, around, { strikeReason: reason });
    await this.change(decision, 'struck_by = viewer_id(), strike_reason = $3', strikeReason);
    return this.findOne(id);
  }

  private async circumstances(caseId: string): Promise<Circumstances> {
    const found = await findCircumstances(this.db, this.vault, caseId);
    if (!found) throw new BadInput([problem('caseId', 'unknownReference')]);
    return found;
  }

  /** A proposal that the viewer may answer. */
  private async proposal(id: string, version: number) {
    const proposal = await this.findOne(id);
    if (proposal.version !== version) throw new Stale();
    if (proposal.state !== 'proposed' || proposal.struckAt !== null) throw notProposed();
    const around = await this.circumstances(proposal.caseId);
    if (!around.decides) throw new Forbidden();
    if (!proposal.mayConfirm) throw ownProposal();
    return { proposal, around };
  }

  /**
   * The case's row before anything that changes the facts of its person, as whoever saves the case takes the two; and
   * before its key, which may be exchanged until then.
   */
  private async lock(caseId: string): Promise<void> {
    const locked = await this.db.execute('update cases set changed_at = now() where id = $1', [
      caseId,
    ]);
    if (!locked) throw new Forbidden();
  }

  private async seal(
    id: string,
    { caseId, programmeId }: Circumstances,
    told: Partial<Reasons>,
  ): Promise<SealedReasons> {
    const named = REASON_NAMES.filter((name) => told[name]);
    if (!named.length) return NOTHING_SEALED;
    const key = await this.vault.keyFor({ caseId }, programmeId);
    const sealed = named.map((name) => [name, sealReason(key, id, name, told[name] ?? '')]);
    return { ...NOTHING_SEALED, ...(Object.fromEntries(sealed) as Partial<SealedReasons>) };
  }

  private async change(
    { id, version }: DeterminationLine,
    columns: string,
    value: unknown,
  ): Promise<void> {
    const changed = await this.db.execute(
      `update determinations set ${columns}, version = version + 1 where id = $1 and version = $2`,
      [id, version, value],
    );
    if (!changed) throw await this.db.whyUnchanged('determinations', id, version);
    this.audit.changed(columns.match(/\w+(?= =)/g) ?? []);
  }
}

const NOTHING_TOLD = Object.fromEntries(REASON_NAMES.map((name) => [name, null]));
const NO_REASONS = NOTHING_TOLD as Reasons;
const NOTHING_SEALED = NOTHING_TOLD as SealedReasons;

/** What nobody found out is unknown, and what was not told is nothing. */
function completed(input: CreateDetermination): Told {
  return {
    traffickingStatus: input.traffickingStatus,
    decidedOn: input.decidedOn,
    decidingBody: input.decidingBody,
    act: input.act ?? 'unknown',
    means: input.means ?? 'unknown',
    purpose: input.purpose ?? 'unknown',
    actReason: input.actReason ?? null,
    meansReason: input.meansReason ?? null,
    purposeReason: input.purposeReason ?? null,
    reason: input.reason ?? null,
  };
}

/** The rule a decision of ours was measured by; how another body measures is its own affair. */
const ruleOf = (told: Told, age: AgeClass): string | null =>
  isOurs(told.decidingBody) ? proposeDetermination(told, age).rule : null;

const notProposed = () =>
  new StateForbids('notProposed', 'This proposal was answered already, or struck through.');

const ownProposal = () =>
  new StateForbids('ownProposal', 'You wrote this proposal. Another supervisor answers it.');

const alreadyStruck = () => new StateForbids('alreadyStruck', 'This was struck through already.');

const sentBack = () =>
  new StateForbids('sentBack', 'This proposal was sent back: it is in force nowhere.');
