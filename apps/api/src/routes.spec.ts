import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Controller, type DynamicModule, Get, Module, type Type } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService, NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { can, PERMISSIONS, POLICY, ROLES, SUBJECTS } from '@teduh/domain';
import { repository } from '@teduh/testing';
import { AppModule } from './app.module';
import { MATRIX_FILE, matrixText } from './commands/policy';
import { OPENAPI_FILE, openApiText, WIRE_TYPES_FILE, wireTypesText } from './commands/openapi';
import { openApiOffline, operationsOf, type OperationOfApi } from './openapi';
import { Allow, listRoutes, PUBLIC, type RouteOfApi } from './platform/access';
import { loadConfig } from './platform/config';

const NO_DATABASE = { DATABASE_URL: 'postgres://nobody@localhost/nothing' };

let operations: OperationOfApi[];
let routes: RouteOfApi[];

beforeAll(async () => {
  operations = operationsOf(await openApiOffline());
  routes = await routesOf([AppModule.forRoot(loadConfig(NO_DATABASE))]);
});

/** The routes of some modules, without instantiating anything. */
async function routesOf(modules: (Type | DynamicModule)[]): Promise<RouteOfApi[]> {
  @Module({ imports: [DiscoveryModule, ...modules] })
  class Routes {}
  const app = await NestFactory.create<NestExpressApplication>(Routes, {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  const { container } = app as unknown as { container: { getModules(): never } };
  return listRoutes(new DiscoveryService(container.getModules()));
}

@Controller('open')
class OpenController {
  @Get()
  @Allow('cases:list')
  stated() {
    return null;
  }

  @Get('forgotten')
  forgotten() {
    return null;
  }
}

@Module({ controllers: [OpenController] })
class OpenModule {}

const inCommon = (one: string, other: string) => (one < other ? -1 : 1);

describe('routes', () => {
  it('stop the start when one of them states no permission', async () => {
    await expect(routesOf([OpenModule])).rejects.toThrow(
      "OpenController.forgotten states no permission: add @Allow('...') or @Public().",
    );
  });

  it('are the operations of the OpenAPI document, one for one, with the same permission', () => {
    const declared = routes
      .filter(({ path }) => !path.startsWith('/health/'))
      .map(({ method, path, permission }) => {
        return `${method} ${path.replace(/:(\w+)/g, '{$1}')} ${permission}`;
      });
    const described = operations.map(({ method, path, permission }) => {
      return `${method} ${path} ${permission}`;
    });
    expect(described.sort(inCommon)).toEqual(declared.sort(inCommon));
    expect(new Set(declared).size).toBe(declared.length);
  });

  it('are described by schemas that are there', async () => {
    const { components } = await openApiOffline();
    const named = Object.keys(components?.schemas ?? {});
    const asked = [...(await openApiText()).matchAll(/"#\/components\/schemas\/(\w*)"/g)];
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.map(([, name]) => name).filter((name) => !named.includes(name ?? ''))).toEqual([]);
  });

  it('use every permission of the policy, and no other', () => {
    const used = new Set(routes.map(({ permission }) => permission));
    used.delete(PUBLIC);
    expect([...used].sort()).toEqual([...PERMISSIONS].sort());
  });

  it('are open without signing in only where that is meant', () => {
    const open = routes.filter(({ permission }) => permission === PUBLIC);
    expect(open.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([
      'GET /api/v1/session/demo',
      'GET /api/v1/session/oidc',
      'GET /api/v1/session/oidc/callback',
      'GET /api/v1/session/passkey',
      'GET /health/live',
      'GET /health/ready',
      'POST /api/v1/enrolment',
      'POST /api/v1/enrolment/authenticator',
      'POST /api/v1/session',
      'POST /api/v1/session/oidc',
      'POST /api/v1/session/passkey',
    ]);
  });
});

describe('the access policy', () => {
  it('holds a decision of every role on every deed, and on nothing else', () => {
    const wanted = Object.entries(SUBJECTS).flatMap(([subject, actions]) =>
      actions.map((action) => `${subject}:${action}`),
    );
    for (const role of ROLES) {
      const decided = Object.entries(POLICY[role]).flatMap(([subject, actions]) =>
        Object.entries(actions).map(([action, decision]) => {
          expect(typeof decision).toBe('boolean');
          return `${subject}:${action}`;
        }),
      );
      expect(decided).toEqual(wanted);
    }
    expect(PERMISSIONS).toEqual(wanted);
  });

  it('opens nothing that nobody may do, and nothing to an unknown role', () => {
    for (const permission of PERMISSIONS) {
      expect(ROLES.some((role) => can([role], permission))).toBe(true);
      expect(can(['stranger' as never, 'constructor' as never], permission)).toBe(false);
    }
  });
});

describe('committed files are those the code makes (else: npm run teduh -- openapi print, policy print)', () => {
  const committed = (file: string) => readFile(join(repository, file), 'utf8');

  it('openapi.json', async () => {
    expect(await committed(OPENAPI_FILE)).toBe(await openApiText());
  });

  it('the wire types of the console', async () => {
    expect(await committed(WIRE_TYPES_FILE)).toBe(await wireTypesText(await openApiText()));
  });

  it('the access matrix', async () => {
    expect(await committed(MATRIX_FILE)).toBe(await matrixText());
  });
});
