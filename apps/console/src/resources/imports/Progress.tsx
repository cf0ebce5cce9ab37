import { useId } from 'react';

/** How far something has come: a bar and the same in words. Without a share the words alone. */
export const Progress = ({ share, label }: { share: number | null; label: string }) => {
  const id = useId();
  return (
    <div className="progress">
      <p id={id} role="status">
        {label}
      </p>
      {share !== null && <progress max={1} value={share} aria-labelledby={id} />}
    </div>
  );
};
