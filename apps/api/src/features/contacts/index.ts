export * from './contact.entity';
export * from './contacts.module';
export * from './safe-contact-card.entity';
