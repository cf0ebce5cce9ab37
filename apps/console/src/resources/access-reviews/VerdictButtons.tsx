import { useState } from 'react';
import { Button } from '@mui/material';
import { useDataProvider, useRefresh, useTranslate } from 'ra-core';
import { useToast } from '../../components/Toasts';
import { useSession } from '../../providers/SessionProvider';
import type { HeldMembership, Verdict } from './access-review';

/**
 * One click each, and it is said: there is nothing to take back, since a later word stands in the place of an earlier
 * one and both are kept. Of one's own membership somebody else says it.
 */
export const VerdictButtons = ({ held }: { held: HeldMembership }) => {
  const translate = useTranslate();
  const say = (key: string, more = {}) => translate(`resources.access-reviews.${key}`, more);
  const toast = useToast();
  const refresh = useRefresh();
  const dataProvider = useDataProvider();
  const ownId = useSession().user.id;
  const [saving, setSaving] = useState(false);
  const { id, userId, userName, role } = held;
  if (userId === ownId) return <span className="small muted">{say('own')}</span>;
  const what = { name: userName, role: translate(`roles.${role}`, { _: role }) };
  const review = async (verdict: Verdict) => {
    setSaving(true);
    try {
      await dataProvider.create('access-reviews', { data: { membershipId: id, verdict } });
      toast(say(`noted.${verdict}`, what));
      refresh();
    } catch (refusal) {
      toast((refusal as Error).message, { type: 'error' });
    } finally {
      setSaving(false);
    }
  };
  return (
    <div className="verdict-buttons">
      {(['keep', 'withdraw'] as const).map((verdict) => (
        <Button
          key={verdict}
          size="small"
          disabled={saving}
          aria-label={say(`verdictOf.${verdict}`, what)}
          onClick={() => void review(verdict)}
        >
          {say(`verdicts.${verdict}`)}
        </Button>
      ))}
    </div>
  );
};
