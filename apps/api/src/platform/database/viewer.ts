import { AsyncLocalStorage } from 'node:async_hooks';
import type { PoolClient } from 'pg';
import type { EntityManager, QueryRunner } from 'typeorm';
import type { Membership } from '@teduh/domain';

/** Who is asking, as `open_viewer` read it from the session in this request's transaction. */
export interface Viewer {
  sessionId: string;
  userId: string;
  username: string;
  displayName: string;
  locale: string;

  /** No act of a person for a minute: time to note the next one. */
  isIdle: boolean;

  /** Known, but nobody to row security until it is unlocked. */
  isLocked: boolean;

  /** Proved who they are within the last five minutes. */
  isSteppedUp: boolean;

  /** Showed a PIN, a passkey or a second factor within the last hour. A machine never does. */
  isStrong?: boolean;

  /** An interview keeps the session alive and covers it sooner. */
  isInterview: boolean;
  /** Of a machine: the deeds its token names. A person has those of their roles. */
  permissions?: string[];
  memberships: (Membership & { programmeName: string })[];
}

/** One open transaction with its viewer; everything a request does to the database goes through it. */
export interface ViewerTransaction {
  viewer: Viewer | null;
  runner: QueryRunner;
  client: PoolClient;
  manager: EntityManager;
}

/** What belongs to one request, from its first byte to its answer. */
export interface RequestScope {
  requestId: string;
  tokenHash: Buffer | null;

  /** Where it came from, as far as our own proxies are believed. */
  address: string | null;
  transaction: ViewerTransaction | null;
}

/** Carries the request through everything that is awaited for it. */
export const requestScope = new AsyncLocalStorage<RequestScope>();

/** The request being answered. Throws outside one: nothing may reach the database without a viewer. */
export function currentScope(): RequestScope {
  const scope = requestScope.getStore();
  if (!scope) throw new Error('There is no request here, so there is no viewer.');
  return scope;
}
