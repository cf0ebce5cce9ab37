import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiCookieAuth, ApiExtension } from '@nestjs/swagger';
import type { Permission } from '@teduh/domain';

export const PERMISSION = 'teduh:permission';
export const PUBLIC = 'public';

/** The permission a route needs, as the access policy names it. A route without this or `@Public` stops the start. */
export const Allow = (permission: Permission) =>
  applyDecorators(
    SetMetadata(PERMISSION, permission),
    ApiCookieAuth(),
    ApiExtension('x-permission', permission),
  );

/** A route for people who are not signed in: sign-in itself, health, the words of the sign-in page. */
export const Public = () =>
  applyDecorators(SetMetadata(PERMISSION, PUBLIC), ApiExtension('x-permission', PUBLIC));
