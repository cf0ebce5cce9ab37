import { ApiProperty } from '@nestjs/swagger';
import type { Coded, CountryCode, EpisodeInput, WayOfEntering } from '@teduh/domain';
import { Code, Codes, Flag, IdOf, PageMeta, PartialDay, type Sent } from '../../platform/http';

type Told = Sent<Omit<EpisodeInput, 'personId' | 'caseId'>>;

/** What is told of an episode, and may be told otherwise later. */
export class UpdateEpisode implements Told {
  @Code('country', { optional: true, answers: true }) countryOfExploitation!: Coded<CountryCode>;
  @PartialDay({ optional: true }) startedOn!: string | null;
  @PartialDay({ optional: true }) endedOn!: string | null;
  @Code('wayOfEntering', { optional: true, answers: true }) wayOfEntering!: Coded<WayOfEntering>;
  @Flag({ optional: true, description: 'Found before she was exploited.' })
  isIntended!: boolean | null;
  @Flag({ optional: true, description: 'Told, without detail.' }) isStub!: boolean | null;
  @Flag({ optional: true }) isCrossBorder!: boolean | null;
  @Codes('acts', { optional: true, answers: true }) acts!: Told['acts'];
  @Codes('means', { optional: true, answers: true }) means!: Told['means'];
  @Codes('typeOfExploitation', { optional: true, answers: true })
  typeOfExploitation!: Told['typeOfExploitation'];
  @Codes('exploitationSector', { optional: true, answers: true })
  exploitationSector!: Told['exploitationSector'];
  @Codes('methodsOfControl', { optional: true, answers: true })
  methodsOfControl!: Told['methodsOfControl'];
}

/** An episode told in a case. Whose it is follows from the case; a person named beside it must be the same. */
export class CreateEpisode extends UpdateEpisode implements Sent<EpisodeInput> {
  @IdOf('cases') caseId!: string;
  @IdOf('persons', { optional: true }) personId!: string | null;
}

/** One trafficking experience of a person. */
export class EpisodeResponse {
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
  @ApiProperty({ type: [String] }) acts!: string[];
  @ApiProperty({ type: [String] }) means!: string[];
  @ApiProperty({ type: [String] }) typeOfExploitation!: string[];
  @ApiProperty({ type: [String] }) exploitationSector!: string[];
  @ApiProperty({ type: [String] }) methodsOfControl!: string[];
}

export class EpisodePage {
  @ApiProperty({ type: [EpisodeResponse] }) data!: EpisodeResponse[];
  @ApiProperty({ type: PageMeta }) meta!: PageMeta;
}
