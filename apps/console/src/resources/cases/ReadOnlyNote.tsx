import { useTranslate } from 'ra-core';
import { Icon } from '../../components/Icon';
import { useFormat } from '../../components/use-format';
import { useSession } from '../../providers/SessionProvider';
import { useCaseGrants } from '../case-grants';

/** The case was opened to the viewer: until when and why, and that nothing can be changed. */
export const ReadOnlyNote = ({ caseId }: { caseId: string }) => {
  const translate = useTranslate();
  const { date } = useFormat();
  const { user } = useSession();
  const mine = useCaseGrants(caseId).running.find(({ userId }) => userId === user.id);
  const words = mine
    ? translate('resources.cases.readOnly.until', {
        date: date(mine.untilOn),
        reason: translate(`resources.case-grants.reasons.${mine.reason}`),
      })
    : translate('resources.cases.readOnly.only');
  return (
    <p className="case-note">
      <Icon name="eye" size={18} />
      <span>{words}</span>
    </p>
  );
};
