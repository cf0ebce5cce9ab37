import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { type ListQuery, parseListQuery } from '../database';
import { NotFound, Stale, VersionNeeded } from '../errors';
import { isUuid } from './fields';

const requestOf = (context: ExecutionContext) => context.switchToHttp().getRequest<Request>();

/** The record's id in the path. Something that is no id answers like an id that does not exist. */
export const RecordId = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const { id } = requestOf(context).params;
  if (!isUuid(id)) throw new NotFound();
  return id as string;
});

/** The version a change was made from, out of If-Match. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = requestOf(context).headers['if-match'];
  if (!header) throw new VersionNeeded();
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header)?.[1];
  if (!version) throw new Stale();
  return Number(version);
});

/** Page, sort and filters of a list. */
export const Listing = createParamDecorator((_: unknown, context: ExecutionContext): ListQuery =>
  parseListQuery(requestOf(context).query),
);
