import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  SetMetadata,
  UseInterceptors,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiExtension } from '@nestjs/swagger';
import type { Request } from 'express';
import { mergeMap, type Observable } from 'rxjs';
import { Database } from '../database';
import { StrongSignInNeeded } from '../errors';

const SHOWS = 'teduh:showsOfCase';

/** What of a case a route shows: the case itself, its person (or a page of persons), or what hangs on either. */
type Shows = 'case' | 'person' | 'records';

/** As much as every answer says of whose it is. */
interface Shown {
  id?: string;
  level?: string;
  caseId?: string;
  personId?: string;
}

/**
 * Once an hour, whoever reads a restricted case shows a PIN, a passkey or a second factor. Asked after the record was
 * found, so that what is out of reach stays not found; and only of reading: a form that is open can always be saved.
 */
@Injectable()
class StrongSignInInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly database: Database,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const shows = this.reflector.get<Shows>(SHOWS, context.getHandler());
    const { id } = context.switchToHttp().getRequest<Request<{ id?: string }>>().params;
    return next.handle().pipe(
      mergeMap(async (body: unknown) => {
        if (!this.database.viewer.isStrong && (await this.isRestricted(shows, id, shownIn(body))))
          throw new StrongSignInNeeded();
        return body;
      }),
    );
  }

  /** Of the cases within reach alone: one that is not says nothing by this either. */
  private async isRestricted(shows: Shows, id: string | undefined, shown: Shown[]) {
    if (shows === 'case') return shown.some(({ level }) => level !== 'C1');
    const persons =
      shows === 'records'
        ? shown.map(({ personId }) => personId)
        : shown.map((person) => id ?? person.id);
    const cases = shows === 'records' ? shown.map(({ caseId }) => caseId) : [];
    // What does not say whose it is might be anybody's.
    if (shown.some((_, at) => !persons[at] && !cases[at])) return true;
    const [found] = await this.database.query<{ yes: boolean }>(
      `select exists (select from cases c where c.level <> 'C1'
         and (c.id = any($1::uuid[]) or c.person_id = any($2::uuid[]))) as yes`,
      [different(cases), different(persons)],
    );
    return found?.yes ?? true;
  }
}

/** One record, or those of a page. */
function shownIn(body: unknown): Shown[] {
  const { data } = body as { data?: unknown };
  return (Array.isArray(data) ? data : [body]) as Shown[];
}

const different = (ids: (string | undefined)[]) => [...new Set(ids.filter(Boolean))];

/** The route shows what personal there is of a case: of a restricted one only within an hour of a strong sign-in. */
export const StrongSignIn = (shows: Shows) =>
  applyDecorators(
    SetMetadata(SHOWS, shows),
    UseInterceptors(StrongSignInInterceptor),
    ApiExtension('x-strong-sign-in', shows),
  );
