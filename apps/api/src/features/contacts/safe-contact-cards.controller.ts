import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, StrongSignIn } from '../../platform/access';
import { IfMatch, RecordId } from '../../platform/http';
import {
  RevealedSafeContactCard,
  RevealSafeContactCard,
  SafeContactCardResponse,
  UpdateSafeContactCard,
} from './safe-contact-cards.dto';
import { SafeContactCardsService } from './safe-contact-cards.service';

@ApiTags('safe-contact-cards')
@Controller('api/v1/safe-contact-cards')
export class SafeContactCardsController {
  constructor(private readonly cards: SafeContactCardsService) {}

  /** How a person may be reached, without the words of the card. The id is the person’s. */
  @Get(':id')
  @Allow('safe-contact-cards:read')
  @StrongSignIn('person')
  @ApiOkResponse({ type: SafeContactCardResponse })
  findOne(@RecordId() id: string): Promise<SafeContactCardResponse> {
    return this.cards.findOne(id);
  }

  /** Writes the card, or changes it. Whoever read an earlier one is shown no number until the new one was read. */
  @Patch(':id')
  @Allow('safe-contact-cards:update')
  @ApiOkResponse({ type: SafeContactCardResponse })
  update(
    @RecordId() id: string,
    @IfMatch() version: number,
    @Body() change: UpdateSafeContactCard,
  ): Promise<SafeContactCardResponse> {
    return this.cards.update(id, version, change);
  }

  /** Opens safe hours, code word, who must not know and who we say we are. Needs a reason; audited. */
  @Post(':id/reveal')
  @Allow('safe-contact-cards:reveal')
  @StrongSignIn('person')
  @HttpCode(200)
  @ApiOkResponse({ type: RevealedSafeContactCard })
  reveal(
    @RecordId() id: string,
    @Body() { reason }: RevealSafeContactCard,
  ): Promise<RevealedSafeContactCard> {
    return this.cards.reveal(id, reason);
  }
}
