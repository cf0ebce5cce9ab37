import { useId, type ReactNode } from 'react';

interface CardProps {
  title?: ReactNode;
  /** At the right of the title: a count, a quiet sentence or a small button. */
  aside?: ReactNode;
  /** `flush` lets a table or a list reach the edges. */
  flush?: boolean;
  id?: string;
  className?: string;
  children: ReactNode;
}

/** A white surface with one topic on it, named by its title. */
export const Card = ({ title, aside, flush, id, className, children }: CardProps) => {
  const titleId = useId();
  return (
    <section
      id={id}
      className={className ? `card ${className}` : 'card'}
      aria-labelledby={title ? titleId : undefined}
    >
      {title && (
        <div className="card-head">
          <h2 id={titleId} tabIndex={id ? -1 : undefined}>
            {title}
          </h2>
          {aside}
        </div>
      )}
      {flush ? children : <div className="card-body">{children}</div>}
    </section>
  );
};
