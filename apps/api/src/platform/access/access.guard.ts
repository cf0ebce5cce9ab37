import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { can, type Permission } from '@teduh/domain';
import type { Request } from 'express';
import { Audit } from '../audit';
import { isId, type Viewer } from '../database';
import { Forbidden, SessionLocked, SignInNeeded, StepUpNeeded } from '../errors';
import { PERMISSION, PUBLIC, STEP_UP, WHILE_LOCKED } from './allow';

/**
 * The door of every route: somebody is signed in (the passport strategy `session` recognised the cookie) and one of
 * their roles includes the route's permission. Which rows they then see is decided by Postgres.
 */
@Injectable()
export class AccessGuard extends AuthGuard('session') {
  constructor(
    private readonly reflector: Reflector,
    private readonly audit: Audit,
  ) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const permission = this.reflector.get<Permission | typeof PUBLIC | undefined>(
      PERMISSION,
      context.getHandler(),
    );
    if (permission === PUBLIC) return true;
    if (!permission) throw new Forbidden();
    const request = context.switchToHttp().getRequest<Request & { user?: Viewer }>();
    this.audit.begin({
      action: permission,
      role: null,
      programmeId: null,
      objectType: permission.split(':')[0] ?? null,
      objectId: idIn(request.params.id),
      rule: permission,
      detail: null,
    });
    await super.canActivate(context);
    if (request.user?.isLocked) {
      if (this.reflector.get(WHILE_LOCKED, context.getHandler())) return true;
      throw new SessionLocked();
    }
    const memberships = request.user?.memberships ?? [];
    const acting = memberships.find(({ role }) => can([role], permission));
    this.audit.actingAs(acting ?? memberships[0] ?? null);
    const named = request.user?.permissions;
    if (!acting || (named && !named.includes(permission))) throw new Forbidden();
    const isGrave = this.reflector.get<boolean>(STEP_UP, context.getHandler());
    if (isGrave && !request.user?.isSteppedUp) throw new StepUpNeeded();
    return true;
  }

  override handleRequest<User>(error: unknown, user: User | false): User {
    if (error) throw error;
    if (!user) throw new SignInNeeded();
    return user;
  }
}

/** As Postgres writes it. What is no id is nothing the trail could name, and the refusal must still be written. */
const idIn = (value: unknown): string | null =>
  typeof value === 'string' && isId(value) ? value.toLowerCase() : null;
