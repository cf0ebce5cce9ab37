import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Config } from '../config';
import { makeDataSource } from './data-source';
import { Database, LIVE, REPORTS } from './database';

/** Pools for two cores: six connections for people at work, two for reports. More only make the queue longer. */
@Global()
@Module({})
export class DatabaseModule {
  static forRoot(config: Config, entities: EntityTarget<ObjectLiteral>[]): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        Database,
        {
          provide: LIVE,
          useFactory: () =>
            makeDataSource(config.appUrl, entities, {
              max: 6,
              statementTimeout: '5s',
            }).initialize(),
        },
        {
          provide: REPORTS,
          useFactory: () =>
            makeDataSource(config.reportUrl, [], {
              max: 2,
              statementTimeout: '30s',
              // Sixteen people who ask for a figure at once are eight rounds of two; nobody else waits for them.
              waitsMs: 10_000,
            }).initialize(),
        },
      ],
      exports: [Database],
    };
  }
}
