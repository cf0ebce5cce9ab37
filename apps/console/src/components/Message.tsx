import { useEffect, useRef, type ReactNode } from 'react';
import { Icon } from './Icon';

/** Says at once, to the eye and to a screen reader, that something needs attention. It stays until it is settled. Below the edge of a long form it comes into view by itself. */
export const Message = ({
  tone = 'bad',
  children,
}: {
  tone?: 'bad' | 'warn';
  children: ReactNode;
}) => {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    frame.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  return (
    <div className={tone === 'warn' ? 'message warn' : 'message'} role="alert" ref={frame}>
      <Icon name="warning" size={20} />
      <div>{children}</div>
    </div>
  );
};
