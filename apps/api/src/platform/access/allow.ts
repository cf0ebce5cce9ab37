import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiCookieAuth, ApiExtension } from '@nestjs/swagger';
import type { Permission } from '@teduh/domain';

/** Under these names the decorators below tell the guard of a route; `PUBLIC` stands where a permission would. */
export const PERMISSION = 'teduh:permission';
export const PUBLIC = 'public';
export const STEP_UP = 'teduh:stepUp';
export const WHILE_LOCKED = 'teduh:whileLocked';

/** The permission a route needs, as the access policy names it. A route without this or `@Public` stops the start. */
export const Allow = (permission: Permission) =>
  applyDecorators(
    SetMetadata(PERMISSION, permission),
    ApiCookieAuth(),
    ApiExtension('x-permission', permission),
  );

/** A grave deed: whoever does it has proved who they are within the last five minutes. */
export const StepUp = () =>
  applyDecorators(SetMetadata(STEP_UP, true), ApiExtension('x-step-up', true));

/** One of the few deeds of a locked session: unlocking it, signing out, asking whether it is locked. */
export const WhileLocked = () => SetMetadata(WHILE_LOCKED, true);

/** A route for people who are not signed in: sign-in itself, health, the words of the sign-in page. */
export const Public = () =>
  applyDecorators(SetMetadata(PERMISSION, PUBLIC), ApiExtension('x-permission', PUBLIC));
