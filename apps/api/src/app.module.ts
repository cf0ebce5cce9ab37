import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { FEATURES } from './features';
import { ENTITIES } from './entities';
import { AuditModule } from './platform/audit';
import { AuthModule } from './platform/auth/auth.module';
import { type Config, ConfigModule } from './platform/config';
import { VaultModule } from './platform/vault/vault.module';
import { DatabaseModule } from './platform/database';

@Module({})
export class AppModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.forRoot(config),
        DatabaseModule.forRoot(config, ENTITIES),
        VaultModule,
        AuditModule,
        AuthModule,
        DiscoveryModule,
        ...FEATURES,
      ],
    };
  }
}
