import type { ReactNode } from 'react';
import { Button } from '@mui/material';
import { useDataProvider, useTranslate, type Identifier } from 'ra-core';
import type { TeduhDataProvider } from '../providers/data-provider';
import { useSession } from '../providers/SessionProvider';
import { Icon } from './Icon';
import { Reasons } from './Reasons';
import { useCovered } from './use-covered';
import { useFormat } from './use-format';

export interface RevealedName {
  fullName: string | null;
  ownScriptName: string | null;
  aliases: string[];
  nameStatus: string | null;
  birthDate: string | null;
}

interface CoveredNameProps {
  personId: Identifier;
  /** What can be done with the name while it is shown. */
  shownBeside?: (name: RevealedName, onChanged: (name: RevealedName) => void) => ReactNode;
}

/**
 * The name of a person: covered until somebody says why they need it. Opening it is one audit event; it stays open for
 * this sitting on this page, until the page is left, covered or locked, and is never kept (give it the person as `key`,
 * so that the next one is covered again). The bars have fixed widths: they say nothing about the name.
 */
export const CoveredName = ({ personId, shownBeside }: CoveredNameProps) => {
  const translate = useTranslate();
  const may = useSession().can('persons:reveal');
  const dataProvider = useDataProvider<TeduhDataProvider>();
  const { shown, problem, isAsking, turn, reveal, show } = useCovered((reason) =>
    dataProvider.act<RevealedName>('persons', personId, 'reveal', { reason }),
  );
  return (
    <div className="sunken covered-name">
      <Icon name={shown ? 'eye' : 'eyeOff'} />
      <div className="what" aria-live="polite">
        {shown ? <OpenName name={shown} /> : <Bars />}
      </div>
      {may && (
        <Button size="small" onClick={turn} aria-expanded={shown ? undefined : isAsking}>
          <Icon name={shown ? 'eyeOff' : 'eye'} size={16} />
          {translate(shown ? 'covered.cover' : 'covered.show')}
        </Button>
      )}
      {shown && shownBeside && <div className="reasons">{shownBeside(shown, show)}</div>}
      {isAsking && (
        <Reasons
          why={translate('covered.why')}
          problem={problem}
          onChoose={(reason) => void reveal(reason)}
        />
      )}
    </div>
  );
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
        {name.ownScriptName && (
          <>
            {' · '}
            <b dir="auto">{name.ownScriptName}</b>
          </>
        )}
        <span className="muted"> · {born}</span>
      </p>
      {name.aliases.length > 0 && (
        <p>{translate('covered.alsoKnownAs', { names: name.aliases.join(', ') })}</p>
      )}
      <p className="small muted">{translate('covered.coversItself')}</p>
    </>
  );
};
