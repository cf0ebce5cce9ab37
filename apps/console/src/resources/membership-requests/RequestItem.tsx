import { useState } from 'react';
import { Button } from '@mui/material';
import { useDataProvider, useRefresh, useTranslate } from 'ra-core';
import { Chip } from '../../components/StatusChip';
import { useToast } from '../../components/Toasts';
import { useFormat } from '../../components/use-format';
import type { Decision, MembershipRequest } from './membership-request';

/** A request as a sentence, and what can be done about it: own ones wait for somebody else. */
export const RequestItem = ({ request }: { request: MembershipRequest }) => {
  const translate = useTranslate();
  const say = (key: string, more = {}) => translate(`resources.membership-requests.${key}`, more);
  const { moment } = useFormat();
  const { userName, programmeName, role, clearance, requestedByName, requestedAt } = request;
  const words = {
    asker: requestedByName ?? say('somebody'),
    role: translate(`roles.${role}`, { _: role }).toLowerCase(),
    programme: programmeName,
    name: userName,
  };
  return (
    <li>
      <div>
        <p>{say(clearance === 'C3' ? 'sentenceClosed' : 'sentence', words)}</p>
        <p className="small muted">{say('asked', { at: moment(requestedAt) })}</p>
      </div>
      {request.decision ? <Decided request={request} /> : <Waiting request={request} />}
    </li>
  );
};

const Decided = ({ request }: { request: MembershipRequest }) => {
  const translate = useTranslate();
  const { moment } = useFormat();
  const { decision, decidedByName, decidedAt } = request;
  return (
    <div className="request-end">
      <Chip icon={decision === 'approved' ? 'done' : 'close'}>
        {translate(`resources.membership-requests.decisions.${decision}`)}
      </Chip>
      <span className="small muted">
        {[decidedByName, decidedAt && moment(decidedAt)].filter(Boolean).join(', ')}
      </span>
    </div>
  );
};

const Waiting = ({ request }: { request: MembershipRequest }) => {
  const translate = useTranslate();
  const say = (key: string, more = {}) => translate(`resources.membership-requests.${key}`, more);
  const toast = useToast();
  const refresh = useRefresh();
  const dataProvider = useDataProvider();
  const [saving, setSaving] = useState(false);
  const { id, userName, isOwn } = request;
  if (isOwn)
    return (
      <div className="request-end">
        <Chip icon="clock" tone="info">
          {say('waits')}
        </Chip>
        <span className="small muted">{say('own')}</span>
      </div>
    );
  // The server may ask for a fresh proof of who this is first; whoever closes that question has decided nothing.
  const decide = async (decision: Decision) => {
    setSaving(true);
    try {
      await dataProvider.update('membership-requests', {
        ...{ id, data: { decision }, previousData: request },
      });
      toast(say(`done.${decision}`, { name: userName }));
    } catch (refusal) {
      toast((refusal as Error).message, { type: 'error' });
    } finally {
      setSaving(false);
      refresh();
    }
  };
  return (
    <div className="request-end">
      {(['refused', 'approved'] as const).map((decision) => (
        <Button
          key={decision}
          size="small"
          disabled={saving}
          {...(decision === 'approved' ? { variant: 'contained', color: 'primary' } : {})}
          aria-label={say(`decideFor.${decision}`, { name: userName })}
          onClick={() => void decide(decision)}
        >
          {say(`decide.${decision}`)}
        </Button>
      ))}
    </div>
  );
};
