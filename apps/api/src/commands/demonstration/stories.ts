import { type Stage, type TraffickingStatus } from '@teduh/domain';
import { ASSUMPTIONS, type Group, STATUS } from './assumptions';
import { type CasePlan, type Desk, writeCase, type WrittenCase } from './case-files';
import type { Chance } from './chance';
import { dayOf, isoOf, yearOfDay } from './days';
import { drawHarm, inventEpisode, type Told } from './episodes';
import { type Colleague, leadsOf } from './offices';
import { inventPerson } from './persons';
import type { InventedPerson, ProgrammeCode } from './world';

/** What is already decided about a person's first case when her story begins. */
export interface Opening {
  programme: ProgrammeCode;
  registered: number;
  lead?: Colleague;
  deputy?: Colleague;
  stage?: Stage;
  status?: TraffickingStatus | null;
  group?: Group;
  citizenship?: string;
  solution?: CasePlan['solution'];
  closureReason?: CasePlan['closureReason'];
  helpedAnyway?: boolean;
  told?: Partial<Told>;
}

export interface Story {
  person: InventedPerson;
  group: Group;
  first: WrittenCase;
}

/** One person, one episode, one case. Every other story begins with this one. */
export function tellStory(opening: Opening, desk: Desk, chance: Chance): Story {
  const { programme, registered } = opening;
  const group = opening.group ?? chance.weighted(ASSUMPTIONS[programme].womenMenGirlsBoys);
  const drawnLead = chance.pick(leadsOf(programme));
  const drawnStatus = chance.weighted(STATUS);
  const lead = opening.lead ?? drawnLead;
  const person = inventPerson(
    desk.ids.next(),
    { programme, registered, registeredBy: lead.id, group, citizenship: opening.citizenship },
    chance,
  );
  const status = opening.status === undefined ? drawnStatus : opening.status;
  const first = writeCase(person, { ...opening, group, status, lead }, desk, chance);
  tellEpisode(person, first, group, opening.told ?? {}, desk, chance);
  return { person, group, first };
}

function tellEpisode(
  person: InventedPerson,
  { file }: WrittenCase,
  group: Group,
  told: Partial<Told>,
  desk: Desk,
  chance: Chance,
): void {
  const contact = Date.parse(`${file.firstContactOn}T00:00:00Z`) / 86_400_000;
  const harm = told.harm ?? drawHarm(group, contact, chance);
  const full = { programme: file.programme, group, contact, ...told, harm };
  const episode = inventEpisode(desk.ids.next(), file.id, person, full, chance);
  const isToldLater = file.stage === 'ReferredIn';
  const isNoEpisode = file.traffickingStatus === 'NotAVictimOfTrafficking' && chance.happens(0.6);
  if (!isToldLater && !isNoEpisode) person.episodes.push(episode);
}

/** From Thailand home to Myanmar: two programmes, two cases, one episode. */
export function handOver(story: Story, desk: Desk, chance: Chance): void {
  const { person, group, first } = story;
  const registered = first.exitOn + chance.whole(0, 3);
  if (first.closedOn === null || registered > desk.today) return;
  const second = writeCase(
    person,
    {
      programme: 'MMR',
      registered,
      group,
      status: first.file.traffickingStatus as TraffickingStatus,
      lead: chance.pick(leadsOf('MMR')),
      solution: 'stay',
      referredBy: 'OtherProgramme',
    },
    desk,
    chance,
  );
  second.file.alsoWorksOn = person.episodes.map(({ id }) => id);
}

/** Trafficked again after she had left: a second episode and a second case in the same programme. */
export function trafficAgain(story: Story, desk: Desk, chance: Chance): boolean {
  const { person, group, first } = story;
  const after = chance.whole(200, 900);
  const registered = (first.closedOn ?? desk.today) + after;
  if (registered >= dayOf(yearOfDay(desk.today))) return false;
  const programme = first.file.programme;
  const lead = chance.pick(leadsOf(programme));
  const status = 'ActualVictimOfTrafficking' as const;
  const second = writeCase(person, { programme, registered, group, status, lead }, desk, chance);
  tellEpisode(person, second, group, {}, desk, chance);
  const again = person.episodes.find(({ caseId }) => caseId === second.file.id);
  if (!again || first.closedOn === null) return false;
  again.startedOn = isoOf(first.closedOn + Math.floor(after / 3)).slice(0, 7);
  return true;
}
