import { Global, Module } from '@nestjs/common';
import { Audit } from './audit';
import { Sealer } from './sealer';
import { ServerEvents } from './server-events';

@Global()
@Module({ providers: [Audit, Sealer, ServerEvents], exports: [Audit, Sealer, ServerEvents] })
export class AuditModule {}
