import { ApiProperty } from '@nestjs/swagger';
import {
  type Coded,
  type CountryCode,
  type IdentityDocumentInput,
  type IdentityDocumentKind,
  type IdentityDocumentState,
  REVEAL_REASONS,
  type RevealReason,
} from '@teduh/domain';
import { Code, IdOf, OneOf, PageMeta, PartialDay, Text } from '../../platform/http';

type Told = Omit<IdentityDocumentInput, 'personId' | 'kind'>;

class DocumentFields implements Told {
  @Code('country', { optional: true, answers: true }) country!: Coded<CountryCode>;
  @Text(60, {
    optional: true,
    description: 'Read back only through POST /identity-documents/{id}/reveal.',
  })
  number!: string | null;
  @PartialDay({ optional: true }) validUntil!: string | null;
  @Code('identityDocumentState', { optional: true, answers: true })
  state!: Coded<IdentityDocumentState>;
}

export class CreateIdentityDocument extends DocumentFields implements IdentityDocumentInput {
  @IdOf('persons') personId!: string;
  @Code('identityDocumentKind') kind!: IdentityDocumentKind;
}

/** A change. Whose it is stays. */
export class UpdateIdentityDocument extends DocumentFields {
  @Code('identityDocumentKind', { kept: true }) kind!: IdentityDocumentKind;
}

/** Why the number is opened; kept with the audit event. */
export class RevealIdentityDocument {
  @OneOf(REVEAL_REASONS) reason!: RevealReason;
}

/** An identity document without its number. */
export class IdentityDocumentResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ format: 'uuid' }) personId!: string;
  @ApiProperty() kind!: string;
  @ApiProperty({ type: String, nullable: true }) country!: string | null;
  @ApiProperty({ type: String, nullable: true }) validUntil!: string | null;
  @ApiProperty({ type: String, nullable: true }) state!: string | null;
  @ApiProperty({ description: 'A number is recorded; POST :id/reveal opens it.' })
  hasNumber!: boolean;
}

export class IdentityDocumentPage {
  @ApiProperty({ type: [IdentityDocumentResponse] }) data!: IdentityDocumentResponse[];
  @ApiProperty({ type: PageMeta }) meta!: PageMeta;
}

/** The number: the answer to this one question, and nowhere else. */
export class RevealedIdentityDocument {
  @ApiProperty({ format: 'uuid' }) personId!: string;
  @ApiProperty({ type: String, nullable: true }) number!: string | null;
}
