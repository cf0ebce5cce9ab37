import { ApiProperty } from '@nestjs/swagger';
import {
  type ContactInput,
  type ContactKind,
  REVEAL_REASONS,
  type RevealReason,
} from '@teduh/domain';
import { Code, Flag, IdOf, OneOf, PageMeta, type Sent, Text, Whole } from '../../platform/http';

const SEALED = 'Read back only through POST /contacts/{id}/reveal.';

export class CreateContact implements Sent<ContactInput> {
  @IdOf('persons') personId!: string;
  @Code('contactKind') kind!: ContactKind;
  @Text(300, { description: SEALED }) value!: string;
  @Text(200, { optional: true, description: `Whose it is. ${SEALED}` }) belongsTo!: string | null;
  @Flag({ optional: true, description: 'Left out: true.' }) isInUse!: boolean | null;
}

/** A change. Whose way it is to be reached stays. */
export class UpdateContact {
  @Code('contactKind', { kept: true }) kind!: ContactKind;
  @Text(300, { kept: true, description: SEALED }) value!: string;
  @Text(200, { optional: true, description: `Whose it is. ${SEALED}` }) belongsTo!: string | null;
  @Flag({ kept: true, description: 'False keeps an old number that nobody should use.' })
  isInUse!: boolean;
}

/** Why a number is opened, and which safe-contact card was read before. */
export class RevealContact {
  @OneOf(REVEAL_REASONS) reason!: RevealReason;
  @Whole(0, 1_000_000_000, {
    description: 'The version of the card that was read; 0 = that there is none was read.',
  })
  cardVersion!: number;
}

/** A way to reach a person, without the number or address. */
export class ContactResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ format: 'uuid' }) personId!: string;
  @ApiProperty() kind!: string;
  @ApiProperty() isInUse!: boolean;
}

export class ContactPage {
  @ApiProperty({ type: [ContactResponse] }) data!: ContactResponse[];
  @ApiProperty({ type: PageMeta }) meta!: PageMeta;
}

/** The number or address and whose it is: the answer to this one question, and nowhere else. */
export class RevealedContact {
  @ApiProperty({ format: 'uuid' }) personId!: string;
  @ApiProperty({ type: String, nullable: true }) value!: string | null;
  @ApiProperty({ type: String, nullable: true }) belongsTo!: string | null;
}
