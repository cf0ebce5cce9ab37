import {
  type CanActivate,
  type ExecutionContext,
  Inject,
  Injectable,
  mixin,
  type Type,
} from '@nestjs/common';
import { join } from 'node:path';
import type { Request, Response } from 'express';
import { CONFIG, type Config } from '../config';
import { Database } from '../database';
import { SignInNeeded } from '../errors';
import { giveTime } from '../http/body-time';
import { receiveUpload } from './receive-upload';
import type { UploadedFile } from './temporary-file';

/** A public data set of 500 MB over a slow line: an hour. */
const SECONDS = 3_600;

/** A request whose form has been read. */
export type RequestWithUpload = Request & { upload: UploadedFile };

/**
 * Receives the file of a multipart request, after the access guard has let its sender in and before anything is
 * written. It is a guard and no interceptor for two reasons: a slow line must not hold a connection of the database, so
 * the request's transaction (which has only read by now) is given back and opened again afterwards; and the fields and
 * the file's digest become the body that is validated and that an Idempotency-Key is compared with.
 */
export function ReceivesFile(megabytes: number, ending: string): Type<CanActivate> {
  @Injectable()
  class UploadGuard implements CanActivate {
    constructor(
      private readonly database: Database,
      @Inject(CONFIG) private readonly config: Config,
    ) {}

    async canActivate(context: ExecutionContext): Promise<boolean> {
      const request = context.switchToHttp().getRequest<RequestWithUpload>();
      const response = context.switchToHttp().getResponse<Response>();
      await this.database.rollback();
      giveTime(request, response, SECONDS);
      const folder = join(this.config.dataDir, 'uploads');
      const { fields, file } = await receiveUpload(request, { folder, megabytes, ending });
      request.upload = file;
      request.body = { ...fields, file: file.digest };
      discardUnlessTaken(response, file);
      // Whoever sent it may have been signed out while it was on its way.
      const { viewer } = await this.database.open(false);
      if (!viewer) throw new SignInNeeded();
      return true;
    }
  }
  return mixin(UploadGuard);
}

const taken = new WeakSet<UploadedFile>();

/** Somebody goes on reading the file after the request was answered, and will discard it. */
export function takeOver(file: UploadedFile): void {
  taken.add(file);
}

function discardUnlessTaken(response: Response, file: UploadedFile): void {
  const discard = () => void (taken.has(file) || file.discard());
  if (response.closed) discard();
  else response.once('close', discard);
}
