import type { ReactNode } from 'react';
import { useInput, useResourceContext, useTranslate, type Validator } from 'ra-core';

/** What every input of the console takes. The label defaults to `resources.<resource>.fields.<source>`. */
export interface InputProps {
  source: string;
  label?: string;
  hint?: ReactNode;
  optional?: boolean;
  defaultValue?: unknown;
  validate?: Validator | Validator[];
  className?: string;
}

/** react-admin's `useInput`, plus the label in words and the sentence of the error. */
export const useField = ({ source, label, defaultValue, validate }: InputProps) => {
  const translate = useTranslate();
  const resource = useResourceContext();
  const { id, field, fieldState, isRequired } = useInput({ source, defaultValue, validate });
  return {
    id,
    field,
    isRequired,
    error: fieldState.invalid ? (fieldState.error?.message ?? '') : undefined,
    label: label ?? translate(`resources.${resource}.fields.${source}`, { _: source }),
  };
};

/** The values of a field that holds several; untouched it holds an empty text. */
export const severalIn = (value: unknown): string[] => (Array.isArray(value) ? value : []);
