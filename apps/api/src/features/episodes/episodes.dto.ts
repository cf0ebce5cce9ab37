import { ApiProperty } from '@nestjs/swagger';
import {
  type EpisodeInput,
  type LegInput,
  MOST_DAYS_PER_WEEK,
  MOST_HOURS_PER_DAY,
  MOST_LEGS,
} from '@teduh/domain';
import {
  Code,
  Codes,
  Currency,
  Flag,
  IdOf,
  PageMeta,
  PartialDay,
  Parts,
  type Sent,
  Text,
  Whole,
} from '../../platform/http';

type Told = Sent<Omit<EpisodeInput, 'personId' | 'caseId'>>;

/** An answer to a question about the person: a code of the list, an honest answer, or nothing. */
const Answer = (list: string, description?: string) =>
  Code(list, { optional: true, answers: true, description });
const Answers = (list: string) => Codes(list, { optional: true, answers: true });
const Amount = (description?: string) =>
  Whole(0, Number.MAX_SAFE_INTEGER, {
    optional: true,
    description: description ?? 'In the smallest unit of its currency.',
  });

/** One place of a journey and how she came there. */
export class EpisodeLeg implements Sent<LegInput> {
  @Answer('partOfJourney') partOfJourney!: LegInput['partOfJourney'];
  @Answer('country') country!: LegInput['country'];
  @Text(200, { optional: true, description: 'A town, a plantation, the name of a vessel.' })
  place!: string | null;
  @PartialDay({ optional: true }) arrivedOn!: string | null;
  @PartialDay({ optional: true }) leftOn!: string | null;
  @Answer('transport') transport!: LegInput['transport'];
  @Answer('borderCrossing') borderCrossing!: LegInput['borderCrossing'];
}

/** What is told of an episode, and may be told otherwise later. */
export class UpdateEpisode implements Told {
  @Text(200, { optional: true, description: 'What she calls it, where no more is known.' })
  knownAs!: string | null;
  @Answer('country') countryOfExploitation!: Told['countryOfExploitation'];
  @PartialDay({ optional: true }) startedOn!: string | null;
  @PartialDay({ optional: true }) endedOn!: string | null;
  @Answer('wayOfEntering') wayOfEntering!: Told['wayOfEntering'];
  @Flag({ optional: true, description: 'Found before she was exploited.' })
  isIntended!: boolean | null;
  @Flag({ optional: true, description: 'An earlier one, told without detail.' })
  isStub!: boolean | null;
  @Flag({ optional: true }) isCrossBorder!: boolean | null;
  @Answers('methodOfRecruitment') methodOfRecruitment!: Told['methodOfRecruitment'];
  @Answers('recruiterRelation') recruiterRelation!: Told['recruiterRelation'];
  @Answers('acts') acts!: Told['acts'];
  @Answers('means') means!: Told['means'];
  @Answers('typeOfExploitation') typeOfExploitation!: Told['typeOfExploitation'];
  @Answers('exploitationSector') exploitationSector!: Told['exploitationSector'];
  @Answers('methodsOfControl') methodsOfControl!: Told['methodsOfControl'];
  @Answer('yesNo') atSea!: Told['atSea'];
  @Answer('country', 'The flag the vessel sailed under.') flagOfVessel!: Told['flagOfVessel'];
  @Whole(0, MOST_HOURS_PER_DAY, { optional: true }) hoursPerDay!: number | null;
  @Whole(0, MOST_DAYS_PER_WEEK, { optional: true }) daysPerWeek!: number | null;
  @Amount() payPromisedMinor!: number | null;
  @Currency({ optional: true }) payPromisedCurrency!: string | null;
  @Answer('payReceived') payReceived!: Told['payReceived'];
  @Amount() payReceivedMinor!: number | null;
  @Currency({ optional: true }) payReceivedCurrency!: string | null;
  @Answer('payPeriod', 'What both amounts of pay are for.') payPeriod!: Told['payPeriod'];
  @Answer('yesNo') hadDebt!: Told['hadDebt'];
  @Amount() debtMinor!: number | null;
  @Currency({ optional: true }) debtCurrency!: string | null;
  @Answer('yesNo', 'Whether it grew while she worked.') debtGrew!: Told['debtGrew'];
  @Answer('yesNo') ransomDemanded!: Told['ransomDemanded'];
  @Amount() ransomMinor!: number | null;
  @Currency({ optional: true }) ransomCurrency!: string | null;
  @Answer('yesNo') phoneTaken!: Told['phoneTaken'];
  @Parts(() => EpisodeLeg, MOST_LEGS, {
    optional: true,
    description: 'The whole journey, in the order it was travelled; null takes it away.',
  })
  legs!: EpisodeLeg[] | null;
}

/** An episode told in a case. Whose it is follows from the case; a person named beside it must be the same. */
export class CreateEpisode extends UpdateEpisode implements Sent<EpisodeInput> {
  @IdOf('cases') caseId!: string;
  @IdOf('persons', { optional: true }) personId!: string | null;
}

/** One trafficking experience of a person as a list shows it: without what was told in words, and without its journey. */
export class EpisodeLine {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ format: 'uuid' }) personId!: string;
  @ApiProperty({ format: 'uuid', description: 'The case it was told in.' }) caseId!: string;
  @ApiProperty({ type: String, nullable: true }) countryOfExploitation!: string | null;
  @ApiProperty({ type: String, nullable: true }) startedOn!: string | null;
  @ApiProperty({ type: String, nullable: true }) endedOn!: string | null;
  @ApiProperty({ type: String, nullable: true }) wayOfEntering!: string | null;
  @ApiProperty() isIntended!: boolean;
  @ApiProperty() isStub!: boolean;
  @ApiProperty({ type: Boolean, nullable: true }) isCrossBorder!: boolean | null;
  @ApiProperty({
    description: 'It began after another one of hers had ended. Derived, never told.',
  })
  isReTrafficking!: boolean;
  @ApiProperty({ type: [String] }) methodOfRecruitment!: string[];
  @ApiProperty({ type: [String] }) recruiterRelation!: string[];
  @ApiProperty({ type: [String] }) acts!: string[];
  @ApiProperty({ type: [String] }) means!: string[];
  @ApiProperty({ type: [String] }) typeOfExploitation!: string[];
  @ApiProperty({ type: [String] }) exploitationSector!: string[];
  @ApiProperty({ type: [String] }) methodsOfControl!: string[];
  @ApiProperty({ type: String, nullable: true }) atSea!: string | null;
  @ApiProperty({ type: String, nullable: true }) flagOfVessel!: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) hoursPerDay!: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) daysPerWeek!: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) payPromisedMinor!: number | null;
  @ApiProperty({ type: String, nullable: true }) payPromisedCurrency!: string | null;
  @ApiProperty({ type: String, nullable: true }) payReceived!: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) payReceivedMinor!: number | null;
  @ApiProperty({ type: String, nullable: true }) payReceivedCurrency!: string | null;
  @ApiProperty({ type: String, nullable: true }) payPeriod!: string | null;
  @ApiProperty({ type: String, nullable: true }) hadDebt!: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) debtMinor!: number | null;
  @ApiProperty({ type: String, nullable: true }) debtCurrency!: string | null;
  @ApiProperty({ type: String, nullable: true }) debtGrew!: string | null;
  @ApiProperty({ type: String, nullable: true }) ransomDemanded!: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) ransomMinor!: number | null;
  @ApiProperty({ type: String, nullable: true }) ransomCurrency!: string | null;
  @ApiProperty({ type: String, nullable: true }) phoneTaken!: string | null;
}

export class EpisodePage {
  @ApiProperty({ type: [EpisodeLine] }) data!: EpisodeLine[];
  @ApiProperty({ type: PageMeta }) meta!: PageMeta;
}

/** One leg as it was told. */
export class LegResponse {
  @ApiProperty({ type: String, nullable: true }) partOfJourney!: string | null;
  @ApiProperty({ type: String, nullable: true }) country!: string | null;
  @ApiProperty({ type: String, nullable: true }) place!: string | null;
  @ApiProperty({ type: String, nullable: true }) arrivedOn!: string | null;
  @ApiProperty({ type: String, nullable: true }) leftOn!: string | null;
  @ApiProperty({ type: String, nullable: true }) transport!: string | null;
  @ApiProperty({ type: String, nullable: true }) borderCrossing!: string | null;
}

/** One episode with what she calls it, and her journey in the order it was travelled. */
export class EpisodeResponse extends EpisodeLine {
  @ApiProperty({
    description:
      'Names and places are told. False through a second case of hers: they stay in the case they were told in.',
  })
  hasWords!: boolean;
  @ApiProperty({ type: String, nullable: true }) knownAs!: string | null;
  @ApiProperty({ type: [LegResponse] }) legs!: LegResponse[];
}
