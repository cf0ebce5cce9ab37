import { useTranslate } from 'ra-core';
import { Card } from '../../components/Card';
import { useFormat } from '../../components/use-format';
import type { Fault } from './import';

/** So many allowed values are named; the rest are counted. */
const NAMED = 8;

/** What is wrong with a file, row by row, and what may stand there instead. */
export const FaultTable = ({ faults, count }: { faults: Fault[]; count: number }) => {
  const translate = useTranslate();
  const { number } = useFormat();
  const say = (key: string, params?: Record<string, unknown>) =>
    translate(`resources.imports.faults.${key}`, params);
  const allowedWords = (allowed: string[]): string => {
    const named = allowed
      .slice(0, NAMED)
      .map((one) => (one === '' ? say('empty') : one))
      .join(', ');
    const more = allowed.length - NAMED;
    return more > 0 ? say('more', { list: named, smart_count: more }) : named;
  };
  const where = ({ row, column }: Fault) => `${row}\n${column}`;
  return (
    <Card
      title={say('title')}
      aside={
        <span className="count">
          {translate('resources.imports.faults.count', { smart_count: count })}
        </span>
      }
      flush
    >
      <p className="figure-lead small muted">
        {count > faults.length &&
          `${say('first', { shown: number(faults.length), all: number(count) })} `}
        {say('rowNote')}
      </p>
      <div
        className="table-scroller fig-scroller"
        role="region"
        aria-label={translate('resources.reports.figure.tableOf', { title: say('title') })}
        tabIndex={0}
      >
        <table className="fig-table faults">
          <thead>
            <tr>
              <th scope="col" className="num">
                {say('row')}
              </th>
              <th scope="col">{say('column')}</th>
              <th scope="col">{say('value')}</th>
              <th scope="col">{say('problem')}</th>
              <th scope="col">{say('allowed')}</th>
            </tr>
          </thead>
          <tbody>
            {faults.map((fault, index) => (
              <tr key={`${where(fault)}\n${index}`}>
                <td className="num">{number(fault.row)}</td>
                <td>
                  {fault.column ? (
                    <code className="code">{fault.column}</code>
                  ) : (
                    <span className="muted">{say('wholeRow')}</span>
                  )}
                </td>
                <td>
                  {fault.value ? (
                    <code>{fault.value}</code>
                  ) : (
                    <span className="muted">{say('empty')}</span>
                  )}
                </td>
                <td>{say(`code.${fault.code}`, { _: say('code.other') })}</td>
                <td>{allowedWords(fault.allowed)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
};
