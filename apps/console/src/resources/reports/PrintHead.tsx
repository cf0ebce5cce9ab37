import { useTranslate } from 'ra-core';
import { Mark } from '../../components/Icon';
import { useFormat } from '../../components/use-format';
import { useSession } from '../../providers/SessionProvider';

/** The head of the printed sheet: whose numbers, as of when, printed by whom, and whether they are invented. */
export const PrintHead = ({ programme, asOf }: { programme: string; asOf: string | null }) => {
  const translate = useTranslate();
  const { date } = useFormat();
  const { user, workspace } = useSession();
  const say = (key: string, params?: Record<string, unknown>) =>
    translate(`resources.reports.${key}`, params);
  return (
    <div className="print-head print-only">
      <p>
        <Mark size={18} /> <b>Teduh · {programme}</b>
      </p>
      <p>
        {asOf && `${say('asOf', { date: asOf })} · `}
        {say('printed', { user: user.displayName, date: date(workspace.today) })}
      </p>
      {workspace.kind !== 'live' && (
        <p className="boxed">
          {say(workspace.kind === 'sandbox' ? 'printedSandbox' : 'printedDemonstration')}
        </p>
      )}
    </div>
  );
};
