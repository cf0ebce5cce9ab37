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

/**
 * react-admin's `useInput`, plus the label in words, the sentence of the error, and all of it together as the `frame` that
 * stands around the control.
 */
export const useField = (props: InputProps) => {
  const { source, defaultValue, validate, hint, optional, className } = props;
  const translate = useTranslate();
  const resource = useResourceContext();
  const { id, field, fieldState, isRequired } = useInput({ source, defaultValue, validate });
  const error = fieldState.invalid ? (fieldState.error?.message ?? '') : undefined;
  const label = props.label ?? translate(`resources.${resource}.fields.${source}`, { _: source });
  const frame = { id, label, hint, error, optional, className };
  return { id, field, isRequired, error, label, frame };
};

/** The values of a field that holds several; untouched it holds an empty text. */
export const severalIn = (value: unknown): string[] => (Array.isArray(value) ? value : []);
