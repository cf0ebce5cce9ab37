import type { ReactNode } from 'react';
import { Icon } from './Icon';

/** Says at once, to the eye and to a screen reader, that something needs attention. It stays until it is settled. */
export const Message = ({
  tone = 'bad',
  children,
}: {
  tone?: 'bad' | 'warn';
  children: ReactNode;
}) => (
  <div className={tone === 'warn' ? 'message warn' : 'message'} role="alert">
    <Icon name="warning" size={20} />
    <div>{children}</div>
  </div>
);
