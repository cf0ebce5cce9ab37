import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit';
import { Database } from '../../platform/database';
import { Vault } from '../../platform/vault';
import { namesOf } from './identity';
import { type Candidate, findLookAlikes } from './name-search';
import { askedElsewhere } from './name-tokens';
import type { FindLookAlikes, LookAlike, LookAlikeReason, LookAlikes } from './look-alikes.dto';

/** Questions about people of other programmes, a day and a user. */
const QUESTIONS = 30;
const SHOWN = 10;

type Known = Omit<LookAlike, 'reasons'>;

/** Says before a registration whether she may be known already: here by her line, elsewhere by whom to ask. */
@Injectable()
export class LookAlikesService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly vault: Vault,
  ) {}

  async find({ fullName, birthDate = null, sex = null }: FindLookAlikes): Promise<LookAlikes> {
    this.audit.because('lookAlikes');
    this.audit.searched({ fullName, birthDate });
    const found = (await findLookAlikes(this.db, this.vault, fullName)).slice(0, SHOWN);
    const lines = await this.linesOf(found);
    const told = { birthDate, sex };
    const data = found.flatMap((candidate) => {
      const line = lines.get(candidate.personId);
      return line ? [{ ...line, reasons: reasonsFor(candidate, line, fullName, told) }] : [];
    });
    return { data, ask: await this.programmesToAsk(fullName, birthDate) };
  }

  private async linesOf(found: Candidate[]): Promise<Map<string, Known>> {
    const lines = await this.db.query<Known>(
      `select p.id as "personId", p.initials, p.sex, p.birth_year as "birthYear",
         coalesce((select json_agg(json_build_object('id', c.id, 'caseNumber', c.case_number) order by c.registered_on)
           from cases c where c.person_id = p.id), '[]') as cases
       from persons p where p.id = any($1::uuid[])`,
      [found.map(({ personId }) => personId)],
    );
    return new Map(lines.map((line) => [line.personId, line]));
  }

  private async programmesToAsk(fullName: string, birthDate: string | null) {
    const { names, births } = await askedElsewhere(this.vault, { fullName, birthDate });
    if (!names.length || !births.length) return [];
    const [answer] = await this.db.query<{ codes: string[] | null }>(
      'select programmes_to_ask($1::bigint[], $2::bigint[], $3) as codes',
      [names, births, QUESTIONS],
    );
    return answer?.codes ?? null;
  }
}

function reasonsFor(
  candidate: Candidate,
  line: Known,
  fullName: string,
  { birthDate, sex }: { birthDate: string | null; sex: string | null },
): LookAlikeReason[] {
  const same = (length: number) =>
    birthDate !== null &&
    birthDate.length >= length &&
    candidate.birthDate?.slice(0, length) === birthDate.slice(0, length);
  const isWritten = namesOf(candidate).some((own) => own.toLowerCase() === fullName.toLowerCase());
  const born: LookAlikeReason = same(10)
    ? 'sameBirthDate'
    : same(7)
      ? 'sameBirthMonth'
      : 'sameBirthYear';
  return [
    isWritten ? 'sameName' : 'nameSoundsAlike',
    ...(same(4) ? [born] : []),
    ...(sex !== null && line.sex === sex ? ['sameSex' as const] : []),
  ];
}
