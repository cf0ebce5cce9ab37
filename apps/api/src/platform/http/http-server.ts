import { createServer } from 'node:http';
import { ExpressAdapter } from '@nestjs/platform-express';

/** Of the line and headers of a request, together. */
const HEADER_BYTES = 16_384;
/** Any request at all: no file takes longer. What a route without a file may take is `limitBodyTime`'s. */
const LONGEST_SECONDS = 3_600;

/** Listens with limits of its own: on headers that are large, or come slowly, or never. */
export class HttpServer extends ExpressAdapter {
  constructor(private readonly headerSeconds: number) {
    super();
  }

  override initHttpServer(): void {
    const limits = {
      maxHeaderSize: HEADER_BYTES,
      headersTimeout: this.headerSeconds * 1_000,
      requestTimeout: LONGEST_SECONDS * 1_000,
      // Node looks every 30 seconds by itself: a limit of 30 would be one of 60.
      connectionsCheckingInterval: 1_000,
    };
    this.httpServer = createServer(limits, this.getInstance());
  }
}
