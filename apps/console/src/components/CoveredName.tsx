import { useEffect, useState, useSyncExternalStore } from 'react';
import { Button } from '@mui/material';
import { useDataProvider, useTranslate, type Identifier } from 'ra-core';
import type { TeduhDataProvider } from '../providers/data-provider';
import { useGates } from '../providers/GatesProvider';
import { useSession } from '../providers/SessionProvider';
import { Icon } from './Icon';
import { Message } from './Message';
import { useFormat } from './use-format';

export interface RevealedName {
  fullName: string | null;
  nameStatus: string | null;
  birthDate: string | null;
}

const REASONS = ['phoneCall', 'visit', 'document', 'correction', 'other'] as const;

/**
 * The name of a person: covered until somebody says why they need it. Opening it is one audit event; it stays open for
 * this sitting on this page, until the page is left, covered or locked, and is never kept (give it the person as `key`,
 * so that the next one is covered again). The bars have fixed widths: they say nothing about the name.
 */
export const CoveredName = ({ personId }: { personId: Identifier }) => {
  const translate = useTranslate();
  const may = useSession().can('persons:reveal');
  const [asking, setAsking] = useState(false);
  const [name, setName] = useState<RevealedName | null>(null);
  const dataProvider = useDataProvider<TeduhDataProvider>();
  const [problem, setProblem] = useState<string | null>(null);

  const cover = () => {
    setName(null);
    setAsking(false);
  };
  useOnceLocked(cover);
  const reveal = async (reason: string) => {
    setProblem(null);
    try {
      const opened = await dataProvider.act<RevealedName>('persons', personId, 'reveal', {
        reason,
      });
      setName(opened);
      setAsking(false);
    } catch (error) {
      setProblem((error as Error).message);
    }
  };

  return (
    <div className="sunken covered-name">
      <Icon name={name ? 'eye' : 'eyeOff'} />
      <div className="what" aria-live="polite">
        {name ? <OpenName name={name} /> : <Bars />}
      </div>
      {may && (
        <Button
          size="small"
          onClick={name ? cover : () => setAsking(!asking)}
          aria-expanded={name ? undefined : asking}
        >
          <Icon name={name ? 'eyeOff' : 'eye'} size={16} />
          {translate(name ? 'covered.cover' : 'covered.show')}
        </Button>
      )}
      {asking && !name && (
        <fieldset className="reasons">
          <legend>{translate('covered.why')}</legend>
          <div className="row">
            {REASONS.map((reason) => (
              <Button key={reason} size="small" onClick={() => void reveal(reason)}>
                {translate(`covered.reasons.${reason}`)}
              </Button>
            ))}
          </div>
          <p className="small muted">{translate('covered.note')}</p>
          {problem && <Message>{problem}</Message>}
        </fieldset>
      )}
    </div>
  );
};

/** A locked page lies behind its cover whole: what identifies a person is taken out of it. */
const useOnceLocked = (cover: () => void) => {
  const { session } = useGates();
  const isClosed = useSyncExternalStore(session.subscribe, session.closedBecause) !== null;
  // The function is new on each drawing; only the lock counts.
  useEffect(() => void (isClosed && cover()), [isClosed]);
};

const Bars = () => {
  const translate = useTranslate();
  return (
    <>
      <div className="covered-bars" aria-hidden="true">
        <i />
        <i />
      </div>
      <p className="small muted">{translate('covered.name')}</p>
    </>
  );
};

const OpenName = ({ name }: { name: RevealedName }) => {
  const translate = useTranslate();
  const { date } = useFormat();
  const status = translate(`covered.nameStatus.${name.nameStatus}`, { _: String(name.nameStatus) });
  const born = name.birthDate
    ? translate('covered.born', { date: date(name.birthDate) })
    : translate('covered.noBirthDate');
  return (
    <>
      <p>
        <b>{name.fullName ?? translate('covered.notRecorded', { status })}</b>
        <span className="muted"> · {born}</span>
      </p>
      <p className="small muted">{translate('covered.coversItself')}</p>
    </>
  );
};
