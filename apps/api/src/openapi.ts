import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { AppModule } from './app.module';
import { loadConfig } from './platform/config';

/** The API's description, made from the code: `openapi.json` is this, committed. */
export function openApiOf(app: NestExpressApplication): OpenAPIObject {
  const document = new DocumentBuilder()
    .setTitle('Teduh')
    .setDescription('Counter-trafficking case management. Dialect: docs/api.md.')
    .setVersion('1')
    .addCookieAuth('__Host-teduh')
    .build();
  const { paths, components, ...rest } = SwaggerModule.createDocument(app, document, {
    operationIdFactory: (controller, method) => `${controller.replace('Controller', '')}_${method}`,
  });
  for (const { operation } of operationsOf({ paths })) {
    operation.responses.default = { $ref: '#/components/responses/Problem' };
  }
  // In the order of the alphabet, so that the committed file changes where the API does and nowhere else.
  return {
    ...rest,
    paths: inOrder(paths),
    components: {
      ...components,
      schemas: inOrder({ ...components?.schemas, Problem: PROBLEM, Replayed: REPLAYED }),
      responses: { Problem: PROBLEM_ANSWER },
    },
  };
}

type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

/** What every answer looks like that is not the one asked for (RFC 9457). */
const PROBLEM: Schema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'errors', 'requestId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'For the catalogue of sentences.' },
    detail: { type: 'string', description: 'The same in English.' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'code'],
        properties: {
          field: { type: 'string' },
          code: { type: 'string' },
          params: { type: 'object', additionalProperties: true },
        },
      },
    },
    requestId: { type: 'string', format: 'uuid' },
  },
};

/** What a POST answers, under `Idempotency-Replayed: true`, whose `Idempotency-Key` was used before. */
const REPLAYED: Schema = {
  type: 'object',
  required: ['id', 'version'],
  properties: {
    id: { type: 'string', format: 'uuid', nullable: true, description: 'Of what was made then.' },
    version: { type: 'integer', nullable: true },
  },
};

const PROBLEM_ANSWER = {
  description: 'Not done, and why.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

const inOrder = <Value>(record: Record<string, Value>): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));

/** The same without a server: nothing is instantiated, so that no database is needed. */
export async function openApiOffline(): Promise<OpenAPIObject> {
  const config = loadConfig({ DATABASE_URL: 'postgres://nobody@localhost/nothing' });
  const app = await NestFactory.create<NestExpressApplication>(AppModule.forRoot(config), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  return openApiOf(app);
}

export function describeApi(app: NestExpressApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiOf(app), { jsonDocumentUrl: 'api/docs-json' });
}

/** One operation of the description with the permission it names (`public` = none needed). */
export interface OperationOfApi {
  method: string;
  path: string;
  permission: string;
  operation: NonNullable<OpenAPIObject['paths'][string]['get']>;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Every operation the description holds. */
export const operationsOf = ({ paths }: Pick<OpenAPIObject, 'paths'>): OperationOfApi[] =>
  Object.entries(paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      if (!operation) return [];
      const { 'x-permission': permission } = operation as { 'x-permission'?: string };
      return [{ method: method.toUpperCase(), path, permission: permission ?? '', operation }];
    }),
  );
