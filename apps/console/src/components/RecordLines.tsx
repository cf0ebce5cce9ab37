import { useState, type ReactNode } from 'react';
import { Button } from '@mui/material';
import { useGetList, useTranslate, type RaRecord } from 'ra-core';
import { useSession } from '../providers/SessionProvider';
import { Card } from './Card';
import { EmptyState } from './EmptyState';
import { Icon, type IconName } from './Icon';
import { Message } from './Message';
import { Skeleton } from './Skeleton';

interface RecordLinesProps<Row> {
  /** Its words stand under `resources.<resource>.section`: `title`, `none`, `noneMore` and `add`. */
  resource: string;
  id: string;
  icon: IconName;
  /** Whose lines they are, such as the person's. */
  filter: Record<string, unknown>;
  mayWork: boolean;
  /** A line; without `onEdit` it is only read. */
  line: (row: Row, onEdit?: () => void) => ReactNode;
  /** The form of a line, or of a new one. */
  dialog: (row: Row | undefined, onClose: () => void) => ReactNode;
}

/** A card of short lines that belong to one person, each written and changed above the page. */
export const RecordLines = <Row extends RaRecord>(props: RecordLinesProps<Row>) => {
  const { resource, id, icon, filter, mayWork, line, dialog } = props;
  const translate = useTranslate();
  const session = useSession();
  const [open, setOpen] = useState<Row | 'new' | null>(null);
  const { data, error } = useGetList<Row>(resource, {
    filter,
    pagination: { page: 1, perPage: 50 },
  });
  const words = (name: string) => translate(`resources.${resource}.section.${name}`);
  const mayEdit = mayWork && session.can(`${resource}:update`);
  const add = mayWork && session.can(`${resource}:create`) && (
    <Button size="small" onClick={() => setOpen('new')}>
      <Icon name="add" size={16} />
      {words('add')}
    </Button>
  );
  return (
    <Card id={id} title={words('title')} aside={data?.length ? add : undefined}>
      {error && <Message>{error.message}</Message>}
      {!data && !error && <Skeleton lines={2} />}
      {data?.length === 0 && (
        <EmptyState icon={icon} title={words('none')} action={add}>
          {words('noneMore')}
        </EmptyState>
      )}
      {data && data.length > 0 && (
        <ul className="record-lines">
          {data.map((row) => (
            <li key={row.id}>
              <span className="bullet">
                <Icon name={icon} size={18} />
              </span>
              {line(row, mayEdit ? () => setOpen(row) : undefined)}
            </li>
          ))}
        </ul>
      )}
      {open && dialog(open === 'new' ? undefined : open, () => setOpen(null))}
    </Card>
  );
};

/** At the end of a line; `of` says which one, for those who hear the buttons one after the other. */
export const EditLine = ({ of, onClick }: { of: string; onClick: () => void }) => {
  const translate = useTranslate();
  return (
    <Button size="small" aria-label={translate('action.editWhat', { what: of })} onClick={onClick}>
      <Icon name="pencil" size={16} />
      {translate('action.edit')}
    </Button>
  );
};
