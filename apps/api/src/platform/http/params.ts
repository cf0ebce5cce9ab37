import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiQuery } from '@nestjs/swagger';
import type { Request } from 'express';
import { type ListQuery, parseListQuery } from '../database';
import { NotFound, Stale, VersionNeeded } from '../errors';
import { isUuid } from './fields';

const requestOf = (context: ExecutionContext) => context.switchToHttp().getRequest<Request>();

/** Describes a parameter in OpenAPI where it is used, since swagger does not look into decorators of our own. */
const described =
  (...descriptions: MethodDecorator[]): ParameterDecorator =>
  (target, key) => {
    const method = key && Object.getOwnPropertyDescriptor(target, key);
    if (method) descriptions.forEach((describe) => describe(target, key, method));
  };

/**
 * The record's id in the path, in small letters as Postgres writes it: rules compare it with ids they hold. Something
 * that is no id answers like an id that does not exist.
 */
export const RecordId = createParamDecorator(
  (_: unknown, context: ExecutionContext): string => {
    const { id } = requestOf(context).params;
    if (!isUuid(id)) throw new NotFound();
    return String(id).toLowerCase();
  },
  [described(ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } }))],
);

/** The version a change was made from, out of If-Match. */
export const IfMatch = createParamDecorator(
  (_: unknown, context: ExecutionContext): number => {
    const header = requestOf(context).headers['if-match'];
    if (!header) throw new VersionNeeded();
    const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header)?.[1];
    if (!version) throw new Stale();
    return Number(version);
  },
  [
    described(
      ApiHeader({ name: 'If-Match', required: true, description: 'The version read: "3".' }),
    ),
  ],
);

/** Page, sort and filters of a list. */
export const Listing = createParamDecorator(
  (_: unknown, context: ExecutionContext): ListQuery => parseListQuery(requestOf(context).query),
  [
    described(
      ApiQuery({ name: 'page', required: false, schema: { type: 'integer', minimum: 1 } }),
      ApiQuery({
        name: 'perPage',
        required: false,
        schema: { type: 'integer', minimum: 1, maximum: 100, default: 25 },
      }),
      ApiQuery({
        name: 'sort',
        required: false,
        schema: { type: 'string' },
        description: 'Fields parted by commas; a minus sign before one turns it round.',
      }),
      ApiQuery({
        name: 'ids',
        required: false,
        schema: { type: 'string' },
        description: 'Only these records, parted by commas.',
      }),
      ApiQuery({
        name: 'filter',
        required: false,
        style: 'deepObject',
        schema: { type: 'object', additionalProperties: { type: 'string' } },
        description: 'filter[name]=value; several values parted by commas; ranges as [name.gte].',
      }),
    ),
  ],
);
