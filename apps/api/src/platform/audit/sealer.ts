import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Client } from 'pg';
import { CONFIG, type Config } from '../config';
import { type SignatureKey, signingKey } from '../vault';
import { GENESIS, linkHash, SEALED_COLUMNS, type SealedEvent } from './chain';
import { appendCheckpoint, signCheckpoint } from './checkpoints';

const EVERY = 1_000;
const BATCH = 2_000;
const ONE_AT_A_TIME = 743057;

interface Head {
  seq: number;
  hash: Buffer;
}

/**
 * Links committed events into one hash chain every second and signs its end once a minute. Of several servers one
 * seals at a time; a connection that is lost is made again with the next second.
 */
@Injectable()
export class Sealer implements OnApplicationShutdown {
  private client: Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private turn: Promise<unknown> = Promise.resolve();
  private key: SignatureKey | null = null;
  private signedAt = 0;
  private signedSeq = 0;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Begins; `failed` hears of a turn that could not be taken. The events wait in their queue meanwhile. */
  start(failed: (error: Error) => void): void {
    this.key = signingKey(this.config.auditKeyFile);
    const next = () => {
      this.timer = setTimeout(() => {
        this.turn = this.seal().catch(failed).finally(next);
      }, EVERY);
    };
    next();
  }

  /** What the last requests left is sealed and signed for before the process ends. */
  async onApplicationShutdown(): Promise<void> {
    if (!this.timer) return;
    clearTimeout(this.timer);
    await this.turn;
    clearTimeout(this.timer);
    this.signedAt = 0;
    await this.seal().catch(() => undefined);
    await this.client?.end().catch(() => undefined);
  }

  /** Takes all that waits, and signs when it is time. */
  async seal(): Promise<void> {
    const client = await this.connection();
    try {
      let sealed: number;
      do sealed = await this.sealBatch(client);
      while (sealed === BATCH);
    } catch (error) {
      this.client = null;
      await client.end().catch(() => undefined);
      throw error;
    }
  }

  private async sealBatch(client: Client): Promise<number> {
    await client.query('begin');
    const { rows: lock } = await client.query<{ mine: boolean }>(
      'select pg_try_advisory_xact_lock($1) as mine',
      [ONE_AT_A_TIME],
    );
    if (!lock[0]?.mine) {
      await client.query('rollback');
      return 0;
    }
    let head = await headOf(client);
    const { rows } = await client.query<SealedEvent>(
      `select ${SEALED_COLUMNS} from audit_events e
       where e.id in (select event_id from audit_unsealed order by event_id limit ${BATCH}) order by e.id`,
    );
    const links = rows.map((event) => {
      const seq = head.seq + 1;
      const link = { event: event.id, prev: head.hash, hash: linkHash(head.hash, seq, event) };
      head = { seq, hash: link.hash };
      return { seq, ...link };
    });
    if (links.length) {
      const column = <Name extends keyof (typeof links)[0]>(name: Name) =>
        links.map((link) => link[name]);
      await client.query(
        `insert into audit_chain (seq, event_id, prev, hash)
         select * from unnest($1::bigint[], $2::bigint[], $3::bytea[], $4::bytea[])`,
        [column('seq'), column('event'), column('prev'), column('hash')],
      );
      await client.query('delete from audit_unsealed where event_id = any($1::bigint[])', [
        column('event'),
      ]);
    }
    await client.query('commit');
    this.signWhenDue(head);
    return links.length;
  }

  /** Only what is committed is signed for. */
  private signWhenDue(head: Head): void {
    const isDue = Date.now() - this.signedAt >= this.config.auditCheckpointSeconds * 1_000;
    if (!this.key || !isDue || head.seq <= this.signedSeq) return;
    appendCheckpoint(this.config.auditCheckpointsFile, signCheckpoint(this.key, head));
    this.signedAt = Date.now();
    this.signedSeq = head.seq;
  }

  private async connection(): Promise<Client> {
    if (this.client) return this.client;
    const client = new Client({
      connectionString: this.config.sealerUrl,
      application_name: 'teduh sealer',
      statement_timeout: 30_000,
      lock_timeout: 2_000,
    });
    client.on('error', () => {
      if (this.client === client) this.client = null;
    });
    await client.connect();
    this.client = client;
    return client;
  }
}

async function headOf(client: Client): Promise<Head> {
  const { rows } = await client.query<{ seq: string; hash: Buffer }>(
    'select seq, hash from audit_chain order by seq desc limit 1',
  );
  return rows[0] ? { seq: Number(rows[0].seq), hash: rows[0].hash } : { seq: 0, hash: GENESIS };
}
