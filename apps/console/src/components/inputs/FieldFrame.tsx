import type { ReactNode } from 'react';
import { ValidationError, useTranslate } from 'ra-core';
import { Icon } from '../Icon';

export interface FieldFrameProps {
  /** The id of the control; hint and error take `<id>-hint` and `<id>-error`. */
  id: string;
  label: string;
  hint?: ReactNode;
  /** A sentence that says what to do. */
  error?: string;
  /** What may be left out says so; nothing is starred. */
  optional?: boolean;
  /** Several controls under one question: a `fieldset` with a `legend`. */
  group?: boolean;
  className?: string;
  children: ReactNode;
}

/** Label, hint, error, control: always in this order, so that a screen reader says them in this order too. */
export const FieldFrame = ({
  id,
  label,
  hint,
  error,
  optional,
  group,
  className,
  children,
}: FieldFrameProps) => {
  const translate = useTranslate();
  const Frame = group ? 'fieldset' : 'div';
  const words = (
    <>
      {label}
      {optional && <span className="optional"> {translate('value.optional')}</span>}
    </>
  );
  return (
    <Frame
      className={['field-frame', error && 'wrong', className].filter(Boolean).join(' ')}
      {...(group ? { id, tabIndex: -1, 'aria-describedby': describedBy(id, hint, error) } : {})}
    >
      {group ? (
        <legend className="field-label">{words}</legend>
      ) : (
        <label className="field-label" htmlFor={id}>
          {words}
        </label>
      )}
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`} role="alert">
          <Icon name="warning" size={18} />
          <span>
            <span className="visually-hidden">{translate('field.error')} </span>
            <ValidationError error={error} />
          </span>
        </p>
      )}
      {children}
    </Frame>
  );
};

/** For the control's `aria-describedby`: its hint and its error, when there are any. */
export const describedBy = (id: string, hint?: ReactNode, error?: string): string | undefined =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
