import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon';

interface EmptyStateProps {
  icon: IconName;
  title: string;
  children?: ReactNode;
  /** One small button, or none. */
  action?: ReactNode;
}

/** Why there is nothing here, in one sentence, and the one thing to do about it. */
export const EmptyState = ({ icon, title, children, action }: EmptyStateProps) => (
  <div className="empty">
    <Icon name={icon} size={28} />
    <p className="title">{title}</p>
    {children && <p>{children}</p>}
    {action}
  </div>
);
