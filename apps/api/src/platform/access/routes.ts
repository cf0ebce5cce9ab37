import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { PERMISSION } from './allow';

/** One route as the program declares it: the inventory that OpenAPI, the policy and the tests must agree on. */
export interface RouteOfApi {
  method: string;
  path: string;
  permission: string;
  handler: string;
}

/** Every route of the running program. Throws on the first one that states no permission: closed by default. */
export function listRoutes(discovery: DiscoveryService): RouteOfApi[] {
  const scanner = new MetadataScanner();
  return discovery.getControllers().flatMap(({ metatype }) => {
    if (!metatype) return [];
    const prototype = (metatype as Type).prototype;
    const base = String(Reflect.getMetadata(PATH_METADATA, metatype) ?? '');
    return scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name];
      const own = Reflect.getMetadata(PATH_METADATA, handler);
      if (own === undefined) return [];
      const permission = Reflect.getMetadata(PERMISSION, handler);
      if (!permission) {
        throw new Error(
          `${metatype.name}.${name} states no permission: add @Allow('...') or @Public().`,
        );
      }
      const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler)] ?? 'GET';
      const path = `/${[base, String(own)].join('/').split('/').filter(Boolean).join('/')}`;
      return [{ method, path, permission, handler: `${metatype.name}.${name}` }];
    });
  });
}
