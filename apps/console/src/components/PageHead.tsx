import { useEffect, type ReactNode } from 'react';
import { useTranslate } from 'ra-core';

interface PageHeadProps {
  title: string;
  /** Where this page belongs, above the title: a link or a word. */
  crumb?: ReactNode;
  /** One sentence under the title. */
  lead?: ReactNode;
  chips?: ReactNode;
  /** Buttons, the main one last. */
  actions?: ReactNode;
}

/** The head of a page: its one `h1`, and the same words as the title of the window. */
export const PageHead = ({ title, crumb, lead, chips, actions }: PageHeadProps) => {
  usePageTitle(title);
  return (
    <div className="page-head">
      <div>
        {crumb && <div className="crumb">{crumb}</div>}
        <h1>{title}</h1>
        {lead && <p className="muted">{lead}</p>}
        {chips && <div className="chips">{chips}</div>}
      </div>
      {actions && <div className="actions">{actions}</div>}
    </div>
  );
};

/** Names the window; pages with a head of their own kind use it directly. */
export const usePageTitle = (title: string): void => {
  const appName = useTranslate()('app.name');
  useEffect(() => {
    document.title = title ? `${title} · ${appName}` : appName;
  }, [title, appName]);
};
