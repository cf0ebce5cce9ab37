import { ApiProperty } from '@nestjs/swagger';
import {
  type Coded,
  type CountryCode,
  type Relation,
  type RelativeInput,
  REVEAL_REASONS,
  type RevealReason,
  type Sex,
  type YesNo,
} from '@teduh/domain';
import { Code, Flag, IdOf, OneOf, PageMeta, type Sent, Text, Whole } from '../../platform/http';

type Told = Sent<Omit<RelativeInput, 'personId' | 'relation'>>;

class RelativeFields implements Told {
  @Text(200, {
    optional: true,
    description: 'Read back only through POST /relatives/{id}/reveal.',
  })
  name!: string | null;
  @Code('sex', { optional: true, answers: true }) sex!: Coded<Sex>;
  @Whole(1800, 2200, { optional: true }) birthYear!: number | null;
  @Code('country', { optional: true, answers: true }) livesIn!: Coded<CountryCode>;
  @Flag({ optional: true, description: 'Depends on the person.' }) isDependant!: boolean | null;
  @Flag({ optional: true, description: 'Answers for the person, who is a child.' })
  isGuardian!: boolean | null;
  @Code('yesNo', {
    optional: true,
    answers: true,
    description: 'Whether they had a part in what happened. An implicated guardian cannot consent.',
  })
  implicated!: Coded<YesNo>;
}

export class CreateRelative extends RelativeFields implements Sent<RelativeInput> {
  @IdOf('persons') personId!: string;
  @Code('relation') relation!: Relation;
}

/** A change. Whose relative it is stays. */
export class UpdateRelative extends RelativeFields {
  @Code('relation', { kept: true }) relation!: Relation;
}

/** Why the name is opened; kept with the audit event. */
export class RevealRelative {
  @OneOf(REVEAL_REASONS) reason!: RevealReason;
}

/** A relative without the name. */
export class RelativeResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ format: 'uuid' }) personId!: string;
  @ApiProperty() relation!: string;
  @ApiProperty({ type: String, nullable: true }) sex!: string | null;
  @ApiProperty({ type: Number, nullable: true }) birthYear!: number | null;
  @ApiProperty({ type: String, nullable: true }) livesIn!: string | null;
  @ApiProperty() isDependant!: boolean;
  @ApiProperty() isGuardian!: boolean;
  @ApiProperty({ type: String, nullable: true }) implicated!: string | null;
  @ApiProperty({ description: 'A name is recorded; POST :id/reveal opens it.' })
  hasName!: boolean;
}

export class RelativePage {
  @ApiProperty({ type: [RelativeResponse] }) data!: RelativeResponse[];
  @ApiProperty({ type: PageMeta }) meta!: PageMeta;
}

/** The name: the answer to this one question, and nowhere else. */
export class RevealedRelative {
  @ApiProperty({ format: 'uuid' }) personId!: string;
  @ApiProperty({ type: String, nullable: true }) name!: string | null;
}
