import { ApiProperty } from '@nestjs/swagger';
import {
  type Coded,
  REVEAL_REASONS,
  type RevealReason,
  type SafeContactCardInput,
  type YesNo,
} from '@teduh/domain';
import { Code, Day, OneOf, Text } from '../../platform/http';

const SEALED = 'Read back only through POST /safe-contact-cards/{id}/reveal.';

/** What is said about reaching a person; the first change of a card nobody wrote yet names the version 0. */
export class UpdateSafeContactCard implements SafeContactCardInput {
  @Code('yesNo', { optional: true, answers: true }) mayCall!: Coded<YesNo>;
  @Code('yesNo', { optional: true, answers: true }) mayText!: Coded<YesNo>;
  @Code('yesNo', { optional: true, answers: true }) mayWrite!: Coded<YesNo>;
  @Code('yesNo', { optional: true, answers: true }) mayVisit!: Coded<YesNo>;
  @Text(200, { optional: true, description: SEALED }) safeHours!: string | null;
  @Text(100, { optional: true, description: SEALED }) codeWord!: string | null;
  @Text(500, { optional: true, description: SEALED }) mustNotKnow!: string | null;
  @Text(200, { optional: true, description: `Who we say we are. ${SEALED}` })
  introduceAs!: string | null;
  @Day({ optional: true }) lastConfirmedOn!: string | null;
}

/** Why the card is opened; kept with the audit event. */
export class RevealSafeContactCard {
  @OneOf(REVEAL_REASONS) reason!: RevealReason;
}

/** A person's safe-contact card, without its words. Every person has one; nobody has written it while its version is 0. */
export class SafeContactCardResponse {
  @ApiProperty({ format: 'uuid', description: 'The person’s id.' }) id!: string;
  @ApiProperty({ description: '0 = nothing is known about safe contact.' }) version!: number;
  @ApiProperty({ type: String, nullable: true }) mayCall!: string | null;
  @ApiProperty({ type: String, nullable: true }) mayText!: string | null;
  @ApiProperty({ type: String, nullable: true }) mayWrite!: string | null;
  @ApiProperty({ type: String, nullable: true }) mayVisit!: string | null;
  @ApiProperty() hasSafeHours!: boolean;
  @ApiProperty() hasCodeWord!: boolean;
  @ApiProperty() hasMustNotKnow!: boolean;
  @ApiProperty() hasIntroduceAs!: boolean;
  @ApiProperty({ type: String, format: 'date', nullable: true }) lastConfirmedOn!: string | null;
}

/** The words of the card: the answer to this one question, and nowhere else. */
export class RevealedSafeContactCard {
  @ApiProperty({ format: 'uuid' }) personId!: string;
  @ApiProperty({ description: 'What POST /contacts/{id}/reveal asks for.' }) version!: number;
  @ApiProperty({ type: String, nullable: true }) safeHours!: string | null;
  @ApiProperty({ type: String, nullable: true }) codeWord!: string | null;
  @ApiProperty({ type: String, nullable: true }) mustNotKnow!: string | null;
  @ApiProperty({ type: String, nullable: true }) introduceAs!: string | null;
}
