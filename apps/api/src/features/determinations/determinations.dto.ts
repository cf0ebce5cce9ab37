import { ApiProperty } from '@nestjs/swagger';
import {
  AGE_CLASSES,
  type AgeClass,
  DETERMINATION_STATES,
  type DeterminationInput,
  type DeterminationState,
  type DecidingBody,
  type ElementFinding,
  FINDINGS,
  type TraffickingStatus,
} from '@teduh/domain';
import { Code, Day, IdOf, OneOf, PageMeta, type Sent, Text } from '../../platform/http';
import { REASON_NAMES, type ReasonName } from './reasons';

/** How much may be said in words about one element, or about the whole. */
const LONGEST = 2_000;

/**
 * A decision to write down. What nobody found out is `unknown`. Whether it is a proposal or decided follows from who
 * writes it and which body decided.
 */
export class CreateDetermination implements Sent<DeterminationInput> {
  @IdOf('cases') caseId!: string;
  @Code('traffickingStatus') traffickingStatus!: TraffickingStatus;
  @Day() decidedOn!: string;
  @Code('decidingBody') decidingBody!: DecidingBody;
  @OneOf(FINDINGS, { optional: true }) act!: ElementFinding | null;
  @OneOf(FINDINGS, { optional: true }) means!: ElementFinding | null;
  @OneOf(FINDINGS, { optional: true }) purpose!: ElementFinding | null;
  @Text(LONGEST, { optional: true }) actReason!: string | null;
  @Text(LONGEST, { optional: true }) meansReason!: string | null;
  @Text(LONGEST, { optional: true }) purposeReason!: string | null;
  @Text(LONGEST, { optional: true }) reason!: string | null;
}

/** Why a proposal goes back to whoever wrote it. */
export class SendBackDetermination {
  @Text(LONGEST) reason!: string;
}

/** Why a decision is struck through. Whoever wrote it needs no reason within 72 hours. */
export class StrikeDetermination {
  @Text(LONGEST, { optional: true }) reason!: string | null;
}

/** Whether the viewer may strike a decision through: as a slip of the pen, with a reason, or not. */
export const STRIKES = ['freely', 'withReason', 'no'] as const;

/** A decision in the list of its case: everything but what was told in words. */
export class DeterminationLine {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ format: 'uuid' }) caseId!: string;
  @ApiProperty({ enum: DETERMINATION_STATES }) state!: DeterminationState;
  @ApiProperty({ description: 'The case stands on it: it is what the figures follow.' })
  isStanding!: boolean;
  @ApiProperty({ description: 'A code of the list "traffickingStatus".' })
  traffickingStatus!: string;
  @ApiProperty({ format: 'date' }) decidedOn!: string;
  @ApiProperty({ description: 'A code of the list "decidingBody".' }) decidingBody!: string;
  @ApiProperty({ enum: FINDINGS }) act!: ElementFinding;
  @ApiProperty({ enum: FINDINGS }) means!: ElementFinding;
  @ApiProperty({ enum: FINDINGS }) purpose!: ElementFinding;
  @ApiProperty({
    ...{ type: String, nullable: true, enum: ['adult', 'child', 'adultAgeUnknown'] },
    description: 'The rule it was measured by; none where another body decided.',
  })
  rule!: string | null;
  @ApiProperty({
    ...{ type: [String], enum: REASON_NAMES },
    description: 'Which reasons were told; what they say is in the record alone.',
  })
  reasonsTold!: ReasonName[];
  @ApiProperty({ description: 'Known from before decisions were kept: nobody knows by whom.' })
  isCarriedOver!: boolean;
  @ApiProperty({ type: String, nullable: true }) recordedByName!: string | null;
  @ApiProperty({ format: 'date-time' }) recordedAt!: string;
  @ApiProperty({ type: String, nullable: true }) settledByName!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) settledAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) struckByName!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) struckAt!: string | null;
  @ApiProperty({ description: 'A proposal that you may confirm or send back.' })
  mayConfirm!: boolean;
  @ApiProperty({ enum: STRIKES }) mayStrike!: (typeof STRIKES)[number];
}

/** The same with what was told in words. */
export class DeterminationResponse extends DeterminationLine {
  @ApiProperty({ type: String, nullable: true }) actReason!: string | null;
  @ApiProperty({ type: String, nullable: true }) meansReason!: string | null;
  @ApiProperty({ type: String, nullable: true }) purposeReason!: string | null;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
  @ApiProperty({ type: String, nullable: true }) sentBackReason!: string | null;
  @ApiProperty({ type: String, nullable: true }) strikeReason!: string | null;
}

export class DeterminationPage {
  @ApiProperty({ type: [DeterminationLine] }) data!: DeterminationLine[];
  @ApiProperty({ type: PageMeta }) meta!: PageMeta;
}

/** Which case a basis is asked for. */
export class BasisQuery {
  @IdOf('cases') caseId!: string;
}

/** What is known of a case before anybody decides: what its episodes name, and how old she was when it began. */
export class DeterminationBasis {
  @ApiProperty({ format: 'uuid' }) caseId!: string;
  @ApiProperty({ enum: AGE_CLASSES, description: 'When it began, as far as dates tell.' })
  age!: AgeClass;
  @ApiProperty({ type: [String], description: 'Codes of the list "acts".' }) act!: string[];
  @ApiProperty({ type: [String], description: 'Codes of the list "means".' }) means!: string[];
  @ApiProperty({ type: [String], description: 'Codes of the list "typeOfExploitation".' })
  purpose!: string[];
  @ApiProperty({ description: 'What you write as this programme is decided and no proposal.' })
  decides!: boolean;
  @ApiProperty({ format: 'date', description: 'The day it is where the case is worked.' })
  today!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) firstContactOn!: string | null;
}
