import { type ArgumentMetadata, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { BadInput, type FieldError } from '../errors';

class StrictBodies extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    try {
      return await super.transform(value, metadata);
    } catch (error) {
      // Thousands of brackets within each other: the transformer goes down into all of them.
      if (error instanceof RangeError) throw new BadInput([], 'The body is nested too deeply.');
      throw error;
    }
  }
}

/** Reads bodies strictly: no field that is not declared, no guessing of types, every fault named. */
export const strictBodies = () =>
  new StrictBodies({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    transformOptions: { enableImplicitConversion: false },
    exceptionFactory: (errors) => new BadInput(errors.flatMap((error) => faultsOf(error))),
  });

function faultsOf(error: ValidationError, path = ''): FieldError[] {
  const field = path ? `${path}.${error.property}` : error.property;
  const own = Object.keys(error.constraints ?? {}).map((name): FieldError => {
    const context = error.contexts?.[name] as
      { code: string; params?: () => Record<string, unknown> } | undefined;
    if (!context) return { field, code: name === 'whitelistValidation' ? 'unknownField' : name };
    return { field, code: context.code, ...(context.params ? { params: context.params() } : {}) };
  });
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, field))];
}
