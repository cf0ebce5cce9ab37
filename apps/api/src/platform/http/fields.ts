import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { isCalendarDate, parsePartialDate, PRECISIONS } from '@teduh/domain';
import { registerDecorator, ValidateIf, type ValidationArguments } from 'class-validator';
import { codesOf, isAnswer, isCode } from './codes';

/** `optional` = may be left out or null. Leaving out and null mean the same in a new record; in a change, null clears. */
export interface FieldOptions {
  optional?: boolean;
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
    required: !options.optional,
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
  return applyDecorators(...decorators);
}

const isText = (value: unknown): value is string => typeof value === 'string';

// A NUL cannot be stored; a lone surrogate cannot be written as UTF-8.
const isStorable = (text: string) => !text.includes('\0') && text.isWellFormed();

/** Free text of at most `max` characters, not blank. */
export const Text = (max: number, options: FieldOptions = {}) =>
  field(
    {
      code: 'text',
      params: () => ({ max }),
      accepts: (value) =>
        isText(value) && value.trim() !== '' && value.length <= max && isStorable(value),
    },
    { type: String, maxLength: max, minLength: 1 },
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
  field(
    { code: 'notAnId', params: () => ({ what }), accepts: isUuid },
    { type: String, format: 'uuid' },
    options,
  );

export const IdsOf = (what: string, options: FieldOptions = {}) =>
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
  );

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

export const isUuid = (value: unknown): boolean =>
  isText(value) && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(value);
