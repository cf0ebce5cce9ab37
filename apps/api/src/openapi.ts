import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** The API's description, made from the code: `openapi.json` is this, committed. */
export function openApiOf(app: NestExpressApplication): OpenAPIObject {
  const document = new DocumentBuilder()
    .setTitle('Teduh')
    .setDescription('Counter-trafficking case management. Dialect: docs/api.md.')
    .setVersion('1')
    .addCookieAuth('__Host-teduh')
    .build();
  return SwaggerModule.createDocument(app, document, {
    operationIdFactory: (controller, method) => `${controller.replace('Controller', '')}_${method}`,
  });
}

export function describeApi(app: NestExpressApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiOf(app), { jsonDocumentUrl: 'api/docs-json' });
}
