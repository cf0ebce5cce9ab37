import { Module } from '@nestjs/common';
import { ContactsController } from './contacts.controller';
import { ContactsService } from './contacts.service';
import { SafeContactCardsController } from './safe-contact-cards.controller';
import { SafeContactCardsService } from './safe-contact-cards.service';

@Module({
  controllers: [ContactsController, SafeContactCardsController],
  providers: [ContactsService, SafeContactCardsService],
})
export class ContactsModule {}
