import { applyDecorators, type Type } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { isCalendarDate, parsePartialDate, PRECISIONS } from '@teduh/domain';
import { Transform, Type as TransformTo } from 'class-transformer';
import {
  registerDecorator,
  ValidateIf,
  ValidateNested,
  type ValidationArguments,
} from 'class-validator';
import { isId } from '../database';
import { codesOf, isAnswer, isCode } from './codes';

/**
 * `optional` = may be left out or null. Leaving out and null mean the same in a new record; in a change, null clears.
 * `kept` = for changes of what a record cannot be without: left out keeps it, null is refused.
 */
export interface FieldOptions {
  optional?: boolean;
  kept?: boolean;
  description?: string;
}

/** What the console needs to say why a value was not accepted: a code of its catalogue and the values to fill in. */
export interface FieldRule {
  code: string;
  params?: () => Record<string, unknown>;
  accepts: (value: unknown) => boolean;
}

/** Validation and OpenAPI of one kind of field, set together so that they cannot say different things. */
function field(
  rule: FieldRule,
  schema: ApiPropertyOptions,
  options: FieldOptions,
): PropertyDecorator {
  const property = {
    ...schema,
    required: !options.optional && !options.kept,
    ...(options.optional ? { nullable: true } : {}),
    ...(options.description ? { description: options.description } : {}),
  } as ApiPropertyOptions;
  const validate: PropertyDecorator = (target, name) =>
    registerDecorator({
      name: rule.code,
      target: target.constructor,
      propertyName: String(name),
      options: { context: { code: rule.code, params: rule.params } },
      validator: {
        validate: rule.accepts,
        defaultMessage: (args?: ValidationArguments) => `${args?.property}: ${rule.code}`,
      },
    });
  const decorators = [ApiProperty(property), validate];
  if (options.optional)
    decorators.push(ValidateIf((_, value) => value !== null && value !== undefined));
  else if (options.kept) decorators.push(ValidateIf((_, value) => value !== undefined));
  return applyDecorators(...decorators);
}

const isText = (value: unknown): value is string => typeof value === 'string';

// A NUL cannot be stored; a lone surrogate cannot be written as UTF-8.
const isStorable = (text: string) => !text.includes('\0') && text.isWellFormed();

const isLine = (value: unknown, max: number) =>
  isText(value) && value.trim() !== '' && value.length <= max && isStorable(value);

/** Free text of at most `max` characters, not blank. */
export const Text = (max: number, options: FieldOptions = {}) =>
  field(
    {
      code: 'text',
      params: () => ({ max }),
      accepts: (value) => isLine(value, max),
    },
    { type: String, maxLength: max, minLength: 1 },
    options,
  );

/** Several lines of free text of at most `max` characters each, none blank. */
export const Texts = (max: number, most: number, options: FieldOptions = {}) =>
  field(
    {
      code: 'texts',
      params: () => ({ max, most }),
      accepts: (value) =>
        Array.isArray(value) && value.length <= most && value.every((one) => isLine(one, max)),
    },
    {
      type: [String],
      items: { type: 'string', maxLength: max },
      maxItems: most,
    } as ApiPropertyOptions,
    options,
  );

/** A number to be typed and not counted with, such as a PIN: digits, leading zeros kept. */
export const Digits = (min: number, max: number, options: FieldOptions = {}) =>
  field(
    {
      code: 'digits',
      params: () => ({ min, max }),
      accepts: (value) =>
        isText(value) &&
        new RegExp(`^[0-9]{${min},${max}}$`).test(value) &&
        !/^(.)\1*$/.test(value),
    },
    {
      type: String,
      pattern: `^[0-9]{${min},${max}}$`,
      description: 'Not one digit all along.',
    },
    options,
  );

/** One code of a list; with `answers`, also Unknown, NotAsked or Declined. */
export const Code = (list: string, options: FieldOptions & { answers?: boolean } = {}) =>
  field(
    {
      code: 'unknownCode',
      params: () => ({ list, allowed: codesOf(list).slice(0, 60) }),
      accepts: (value) => isCode(list, value) || (options.answers === true && isAnswer(value)),
    },
    { type: String, maxLength: 80, description: `A code of the list "${list}".` },
    options,
  );

/** Several codes of a list, each once. */
export const Codes = (list: string, options: FieldOptions & { answers?: boolean } = {}) =>
  field(
    {
      code: 'unknownCode',
      params: () => ({ list, allowed: codesOf(list).slice(0, 60) }),
      accepts: (value) =>
        Array.isArray(value) &&
        value.length <= 40 &&
        new Set(value).size === value.length &&
        value.every((one) => isCode(list, one) || (options.answers === true && isAnswer(one))),
    },
    { type: [String], maxItems: 40, description: `Codes of the list "${list}".` },
    options,
  );

/** One of a few words that are part of the program, not of a list. */
export const OneOf = (words: readonly string[], options: FieldOptions = {}) =>
  field(
    {
      code: 'unknownCode',
      params: () => ({ allowed: words }),
      accepts: (value) => isText(value) && words.includes(value),
    },
    { type: String, enum: [...words] },
    options,
  );

/** Some of a few words that are part of the program, each once. */
export const SomeOf = (words: readonly string[], options: FieldOptions = {}) =>
  field(
    {
      code: 'unknownCode',
      params: () => ({ allowed: words }),
      accepts: (value) =>
        Array.isArray(value) &&
        value.length > 0 &&
        new Set(value).size === value.length &&
        value.every((one) => isText(one) && words.includes(one)),
    },
    { type: [String], minItems: 1, enum: [...words] },
    options,
  );

/** A calendar day, YYYY-MM-DD, that exists. */
export const Day = (options: FieldOptions = {}) =>
  field(
    { code: 'notADate', accepts: (value) => isText(value) && isCalendarDate(value) },
    { type: String, format: 'date' },
    options,
  );

/** YYYY, YYYY-MM or YYYY-MM-DD: as much of a date as is known. */
export const PartialDay = (options: FieldOptions = {}) =>
  field(
    {
      code: 'notAPartialDate',
      accepts: (value) => isText(value) && parsePartialDate(value) !== null,
    },
    { type: String, pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' },
    options,
  );

/** How exactly a date is known. */
export const Precision = (options: FieldOptions = {}) => OneOf(PRECISIONS, options);

/** The id of another record. Whether it exists for this viewer is decided by Postgres. */
export const IdOf = (what: string, options: FieldOptions = {}) =>
  applyDecorators(
    Transform(({ value }) => inSmallLetters(value)),
    field(
      { code: 'notAnId', params: () => ({ what }), accepts: isUuid },
      { type: String, format: 'uuid' },
      options,
    ),
  );

/** Ids of other records, each once, twenty at most. */
export const IdsOf = (what: string, options: FieldOptions = {}) =>
  applyDecorators(
    Transform(({ value }) => (Array.isArray(value) ? value.map(inSmallLetters) : value)),
    field(
      {
        code: 'notAnId',
        params: () => ({ what }),
        accepts: (value) =>
          Array.isArray(value) &&
          value.length <= 20 &&
          new Set(value).size === value.length &&
          value.every(isUuid),
      },
      {
        type: [String],
        items: { type: 'string', format: 'uuid' },
        maxItems: 20,
      } as ApiPropertyOptions,
      options,
    ),
  );

/** Postgres writes ids in small letters; one typed in capitals is the same. */
const inSmallLetters = (value: unknown) => (isText(value) ? value.toLowerCase() : value);

/** A whole number within bounds. */
export const Whole = (min: number, max: number, options: FieldOptions = {}) =>
  field(
    {
      code: 'wholeNumber',
      params: () => ({ min, max }),
      accepts: (value) =>
        Number.isInteger(value) && (value as number) >= min && (value as number) <= max,
    },
    { type: 'integer', minimum: min, maximum: max },
    options,
  );

/** A quantity with at most two decimals. */
export const Quantity = (max: number, options: FieldOptions = {}) =>
  field(
    {
      code: 'quantity',
      params: () => ({ max }),
      accepts: (value) =>
        typeof value === 'number' &&
        value >= 0 &&
        value <= max &&
        Math.abs(Math.round(value * 100) - value * 100) < 1e-6,
    },
    { type: Number, minimum: 0, maximum: max },
    options,
  );

/** True or false. */
export const Flag = (options: FieldOptions = {}) =>
  field(
    { code: 'trueOrFalse', accepts: (value) => typeof value === 'boolean' },
    { type: Boolean },
    options,
  );

/** ISO 4217 code of a currency. */
export const Currency = (options: FieldOptions = {}) =>
  field(
    { code: 'currency', accepts: (value) => isText(value) && CURRENCIES.has(value) },
    { type: String, pattern: '^[A-Z]{3}$' },
    options,
  );

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

/** IANA name of a time zone, such as Asia/Jakarta. */
export const TimeZone = (options: FieldOptions = {}) =>
  field(
    { code: 'timeZone', accepts: (value) => isText(value) && TIME_ZONES.has(value) },
    { type: String, maxLength: 60, example: 'Asia/Jakarta' },
    options,
  );

const TIME_ZONES = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')]);

/** What somebody signs in as: small letters, digits, and . _ - between them, so that no two look alike. */
export const Username = (options: FieldOptions = {}) =>
  field(
    { code: 'username', accepts: (value) => isText(value) && USERNAME.test(value) },
    { type: String, minLength: 3, maxLength: 60, pattern: USERNAME.source },
    options,
  );

/** Small letters and digits, parted by single points, hyphens or underscores. */
export const USERNAME = /^(?=.{3,60}$)[a-z0-9]+([._-][a-z0-9]+)*$/;

/** What a country's own code may look like; those of the standards fit too. */
export const NewCode = (options: FieldOptions = {}) =>
  field(
    { code: 'newCode', accepts: (value) => isText(value) && NEW_CODE.test(value) },
    { type: String, maxLength: 60, pattern: NEW_CODE.source },
    options,
  );

const NEW_CODE = /^[A-Za-z][A-Za-z0-9_-]{0,59}$/;

const isRecord = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A part of the body with fields of its own. */
export const Part = (part: () => Type, options: FieldOptions = {}) => {
  // Named `type` by being written here: that name tells swagger a class that is not known yet from a class.
  const schema = { type: () => part() } as ApiPropertyOptions;
  return applyDecorators(
    field({ code: 'part', accepts: isRecord }, schema, options),
    ValidateNested({ context: { code: 'part' } }),
    TransformTo(part),
  );
};

/** One to `max` parts, each with fields of its own. */
export const Parts = (part: () => Type, max: number, options: FieldOptions = {}) => {
  const params = () => ({ min: 1, max });
  const accepts = (value: unknown) =>
    Array.isArray(value) && value.length >= 1 && value.length <= max && value.every(isRecord);
  const schema = { type: () => [part()], minItems: 1, maxItems: max } as ApiPropertyOptions;
  return applyDecorators(
    field({ code: 'parts', params, accepts }, schema, options),
    ValidateNested({ each: true, context: { code: 'parts', params } }),
    TransformTo(part),
  );
};

/** Whether a value out of a body or a path can be an id. */
export const isUuid = (value: unknown): boolean => isText(value) && isId(value);

/** Filters of a search whose words travel in the body: names and values as in a list's address. */
export const Filters = (options: FieldOptions = {}) =>
  field(
    {
      code: 'filters',
      accepts: (value) =>
        typeof value === 'object' &&
        value !== null &&
        Object.values(value).every((one) => isText(one) && one.length <= 400),
    },
    { type: 'object', additionalProperties: { type: 'string' } },
    options,
  );
