import { Global, Module } from '@nestjs/common';
import { Audit } from './audit';
import { Sealer } from './sealer';

@Global()
@Module({ providers: [Audit, Sealer], exports: [Audit, Sealer] })
export class AuditModule {}
