import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { defer, from, mergeMap, type Observable, of } from 'rxjs';
import { PERMISSION, PUBLIC } from '../access';
import { Audit } from '../audit';
import { Database } from '../database';
import { BadInput, KeyReused, StillWorking } from '../errors';
import { Vault } from '../vault';
import { isUuid } from './fields';

interface FirstAnswer {
  status: number | null;
  id: string | null;
  version: number | null;
  same: boolean;
}

/**
 * Ends every request the same way: the audit event is written, the transaction committed, and only then the answer
 * goes out. A POST that carries an Idempotency-Key is done once, however often it arrives.
 */
@Injectable()
export class TransactionInterceptor implements NestInterceptor {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly vault: Vault,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const response = context.switchToHttp().getResponse<Response>();
    const key = keyOf(request, context);
    return defer(() => from(key ? this.claim(key, request) : Promise.resolve(null))).pipe(
      mergeMap((first) => (first ? of(replay(first, response)) : next.handle())),
      mergeMap(async (body) => {
        const record = body as { id?: string; version?: number } | undefined;
        if (typeof record?.version === 'number') response.setHeader('ETag', `"${record.version}"`);
        if (response.statusCode === 201 && record && isUuid(record.id)) {
          response.setHeader('Location', `${request.originalUrl.split('?')[0]}/${record.id}`);
        }
        if (key && !response.getHeader('Idempotency-Replayed')) {
          await this.keep(key, response.statusCode, record);
        }
        this.audit.answered(body, request.method !== 'GET');
        await this.audit.write();
        await this.database.commit();
        return body;
      }),
    );
  }

  /** The first answer to this key, or null when this request is the first. */
  private async claim(key: string, request: Request): Promise<FirstAnswer | null> {
    if (key.length > 100)
      throw new BadInput([{ field: 'Idempotency-Key', code: 'text', params: { max: 100 } }]);
    const { userId } = this.database.viewer;
    // Keyed: a plain hash of a body would let names be tried against it.
    const sent = JSON.stringify([request.originalUrl, request.body ?? null]);
    const hash = Buffer.from(this.vault.digest(sent), 'base64url');
    const [lock] = await this.database.query<{ free: boolean }>(
      'select pg_try_advisory_xact_lock(hashtextextended($1, 1)) as free',
      [`${userId} ${key}`],
    );
    if (!lock?.free) throw new StillWorking();
    const [first] = await this.database.query<FirstAnswer>(
      `select status, resource_id as id, resource_version as version, request_hash = $3 as same
       from idempotency_keys where user_id = $1 and key = $2`,
      [userId, key, hash],
    );
    if (first && !first.same) throw new KeyReused();
    if (!first) {
      await this.database.execute(
        // A key outlives any retry by far; older ones of the same person make room.
        `with old as (
           delete from idempotency_keys where user_id = $1 and created_at < now() - interval '7 days')
         insert into idempotency_keys (user_id, key, request_hash) values ($1, $2, $3)`,
        [userId, key, hash],
      );
    }
    // Without a status nothing was answered: the request gave its connection back on the way and was then refused.
    return first?.status ? first : null;
  }

  private async keep(key: string, status: number, record?: { id?: string; version?: number }) {
    await this.database.execute(
      `update idempotency_keys set status = $3, resource_id = $4, resource_version = $5
       where user_id = $1 and key = $2`,
      [
        ...[this.database.viewer.userId, key, status],
        ...[isUuid(record?.id) ? record?.id : null, record?.version ?? null],
      ],
    );
  }
}

/** A key belongs to somebody: whoever is not signed in has none, and signing in twice makes two sessions. */
function keyOf(request: Request, context: ExecutionContext): string | null {
  const isPublic = Reflect.getMetadata(PERMISSION, context.getHandler()) === PUBLIC;
  const key = request.headers['idempotency-key'];
  return request.method === 'POST' && key && !isPublic ? String(key) : null;
}

function replay(first: FirstAnswer, response: Response): unknown {
  response.status(first.status ?? 200).setHeader('Idempotency-Replayed', 'true');
  return { id: first.id, version: first.version };
}
