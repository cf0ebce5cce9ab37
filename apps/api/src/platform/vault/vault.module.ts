import { Global, Module } from '@nestjs/common';
import { CONFIG, type Config } from '../config';
import { Database } from '../database';
import { MasterKeyFile } from './master-key';
import { Vault } from './vault';

/** One vault for the server: its statements run in the transaction of whoever asks. */
@Global()
@Module({
  providers: [
    {
      provide: Vault,
      inject: [CONFIG, Database],
      useFactory: ({ masterKeyFile }: Config, db: Database) =>
        new Vault(new MasterKeyFile(masterKeyFile), (sql, values) => db.query(sql, values)),
    },
  ],
  exports: [Vault],
})
export class VaultModule {}
