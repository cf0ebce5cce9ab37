import type { ComponentType, MouseEvent, ReactNode } from 'react';
import { Table, TableBody, TableCell, TableHead, TableRow, useMediaQuery } from '@mui/material';
import {
  useCreatePath,
  useGetRecordRepresentation,
  useListContext,
  useNavigate,
  useResourceContext,
  useTranslate,
  type RaRecord,
} from 'ra-core';
import { Icon } from './Icon';

export interface Column<Row extends RaRecord> {
  /** The field: names the column (`resources.<resource>.fields.<source>`), sorts it, and is its class `column-<source>`. */
  source: string;
  label?: string;
  /** Numbers stand at the right. */
  align?: 'right';
  sortable?: boolean;
  render: (record: Row) => ReactNode;
}

interface RecordTableProps<Row extends RaRecord> {
  /** Names the table for those who do not see it. */
  label: string;
  columns: Column<Row>[];
  /** One record on a phone: what, code, then the rest. */
  card: ComponentType<{ record: Row }>;
  /** Buttons for the chosen rows; without, there are no checkboxes. */
  bulkActions?: ReactNode;
  /** Where a click on a row leads; the first column holds the link that says so. `false` for nowhere. */
  rowClick?: 'show' | 'edit' | false;
}

/**
 * The rows of the list around it: a table, on phones a list of blocks. Built on react-admin's list context; the table is
 * ours, because the stock row checkbox has no name and here every checkbox names the record it chooses.
 */
export const RecordTable = <Row extends RaRecord>(props: RecordTableProps<Row>) => {
  const { label, columns, card: CardOf, bulkActions, rowClick = 'show' } = props;
  const { data } = useListContext<Row>();
  const phone = useMediaQuery('(max-width: 599px)', { noSsr: true });
  if (phone) {
    return (
      <ul className="record-cards" aria-label={label}>
        {data?.map((record) => (
          <li key={record.id}>
            <CardOf record={record} />
          </li>
        ))}
      </ul>
    );
  }
  return (
    <>
      {bulkActions && <BulkBar>{bulkActions}</BulkBar>}
      <div className="table-scroller" tabIndex={0} role="region" aria-label={label}>
        <Table>
          <TableHead>
            <TableRow>
              {bulkActions && <SelectAllCell />}
              {columns.map((column) => (
                <HeadCell key={column.source} column={column as never} />
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {data?.map((record) => (
              <Row
                key={record.id}
                record={record}
                columns={columns as never}
                selectable={Boolean(bulkActions)}
                rowClick={rowClick}
              />
            ))}
          </TableBody>
        </Table>
      </div>
    </>
  );
};

/** On top of the card while rows are chosen; it replaces nothing. */
const BulkBar = ({ children }: { children: ReactNode }) => {
  const translate = useTranslate();
  const { selectedIds } = useListContext();
  if (!selectedIds?.length) return null;
  return (
    <div className="bulk-bar">
      <span role="status">{translate('list.selected', selectedIds.length)}</span>
      {children}
    </div>
  );
};

const HeadCell = ({ column }: { column: Column<RaRecord> }) => {
  const { source, label, align, sortable } = column;
  const translate = useTranslate();
  const resource = useResourceContext();
  const { sort, setSort } = useListContext();
  const words = label ?? translate(`resources.${resource}.fields.${source}`);
  const isSorted = sort?.field === source;
  const className = `column-${source}`;
  if (!sortable) {
    return (
      <TableCell align={align} className={className}>
        {words}
      </TableCell>
    );
  }
  const descending = isSorted && sort.order === 'DESC';
  return (
    <TableCell
      align={align}
      className={className}
      aria-sort={isSorted ? (descending ? 'descending' : 'ascending') : undefined}
    >
      <button
        type="button"
        className={isSorted ? 'sort sorted' : 'sort'}
        onClick={() => setSort({ field: source, order: isSorted && !descending ? 'DESC' : 'ASC' })}
      >
        {words}
        {isSorted && (
          <Icon name="chevronDown" size={14} className={descending ? undefined : 'turned'} />
        )}
      </button>
    </TableCell>
  );
};

const SelectAllCell = () => {
  const translate = useTranslate();
  const { data = [], selectedIds, onSelect } = useListContext();
  const here = data.map(({ id }) => id);
  const chosenHere = here.filter((id) => selectedIds.includes(id)).length;
  return (
    <TableCell padding="checkbox">
      <input
        type="checkbox"
        className="box"
        aria-label={translate('action.selectAll')}
        checked={chosenHere > 0 && chosenHere === here.length}
        ref={(box) => {
          if (box) box.indeterminate = chosenHere > 0 && chosenHere < here.length;
        }}
        onChange={(event) => {
          const others = selectedIds.filter((id) => !here.includes(id));
          onSelect(event.target.checked ? [...others, ...here] : others);
        }}
      />
    </TableCell>
  );
};

interface RowProps {
  record: RaRecord;
  columns: Column<RaRecord>[];
  selectable: boolean;
  rowClick: 'show' | 'edit' | false;
}

const Row = ({ record, columns, selectable, rowClick }: RowProps) => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const createPath = useCreatePath();
  const resource = useResourceContext();
  const name = String(useGetRecordRepresentation(resource)(record));
  const { selectedIds, onToggleItem } = useListContext();
  const isSelected = selectedIds?.includes(record.id) ?? false;
  const open = (event: MouseEvent) => {
    // A click on a link or a button in the row is theirs; marking text opens nothing.
    if (!rowClick || (event.target as Element).closest('a, button, input')) return;
    if (window.getSelection()?.toString()) return;
    navigate(createPath({ resource, id: record.id, type: rowClick }));
  };
  return (
    <TableRow
      hover
      selected={isSelected}
      onClick={open}
      className={rowClick ? 'clickable' : undefined}
    >
      {selectable && (
        <TableCell padding="checkbox" onClick={(event) => event.stopPropagation()}>
          <input
            type="checkbox"
            className="box"
            aria-label={translate('action.selectRecord', { name })}
            checked={isSelected}
            onChange={() => onToggleItem(record.id)}
          />
        </TableCell>
      )}
      {columns.map(({ source, align, render }) => (
        <TableCell key={source} align={align} className={`column-${source}`}>
          {render(record)}
        </TableCell>
      ))}
    </TableRow>
  );
};
