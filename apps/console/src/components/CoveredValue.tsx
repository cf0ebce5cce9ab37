import { Button } from '@mui/material';
import { useDataProvider, useTranslate, type Identifier } from 'ra-core';
import type { TeduhDataProvider } from '../providers/data-provider';
import { useSession } from '../providers/SessionProvider';
import { Icon } from './Icon';
import { Reasons } from './Reasons';
import { useCovered } from './use-covered';

interface CoveredValueProps {
  /** Its words stand under `resources.<resource>.covered`: `show`, `cover` and `why`. */
  resource: string;
  id: Identifier;
  /** What the answer calls it. */
  field: string;
  /** Whose or which one, for those who hear the buttons one after the other. */
  of: string;
}

/** One thing that identifies somebody, at the end of a line: covered until somebody says why they need it. */
export const CoveredValue = ({ resource, id, field, of }: CoveredValueProps) => {
  const translate = useTranslate();
  const may = useSession().can(`${resource}:reveal`);
  const dataProvider = useDataProvider<TeduhDataProvider>();
  const { shown, problem, isAsking, turn, reveal } = useCovered((reason) =>
    dataProvider.act<Record<string, string | null>>(resource, id, 'reveal', { reason }),
  );
  const verb = translate(`resources.${resource}.covered.${shown ? 'cover' : 'show'}`);
  return (
    <>
      <p className="covered-value" aria-live="polite">
        {shown ? <b dir="auto">{shown[field]}</b> : <span className="covered-bar" />}
      </p>
      {may && (
        <Button
          size="small"
          onClick={turn}
          aria-expanded={shown ? undefined : isAsking}
          aria-label={`${verb}: ${of}`}
        >
          <Icon name={shown ? 'eyeOff' : 'eye'} size={16} />
          {verb}
        </Button>
      )}
      {isAsking && (
        <Reasons
          why={translate(`resources.${resource}.covered.why`)}
          problem={problem}
          onChoose={(reason) => void reveal(reason)}
        />
      )}
    </>
  );
};
