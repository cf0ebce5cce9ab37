import { useTranslate } from 'ra-core';
import type { CheckState, Finding } from '@teduh/domain';
import { Card } from '../../components/Card';
import { Icon } from '../../components/Icon';
import { ICONS, inState } from './status';

/** A card for each way a check can come out; those with nothing to do are folded. */
export const Findings = ({ findings }: { findings: Finding[] }) => (
  <>
    <Group state="bad" findings={findings} />
    <Group state="warn" findings={findings} />
    <Folded state="unknown" findings={findings} />
    <Folded state="good" findings={findings} />
  </>
);

interface GroupProps {
  state: CheckState;
  /** All of them; a group shows its own. */
  findings: Finding[];
}

const Group = ({ state, findings }: GroupProps) => {
  const translate = useTranslate();
  const own = inState(findings, state);
  if (!own.length) return null;
  const title = translate(`resources.status.states.${state}`);
  return (
    <Card title={title} aside={<span className="count">{own.length}</span>} flush>
      <Items state={state} findings={own} label={title} />
    </Card>
  );
};

const Folded = ({ state, findings }: GroupProps) => {
  const translate = useTranslate();
  const own = inState(findings, state);
  if (!own.length) return null;
  const title = translate(`resources.status.states.${state}`);
  return (
    <details className="card findings-folded">
      <summary>
        <h2>{title}</h2> <span className="count">{own.length}</span>
        <Icon name="chevronDown" />
      </summary>
      <Items state={state} findings={own} label={title} />
    </details>
  );
};

const Items = ({ state, findings, label }: GroupProps & { label: string }) => (
  <ul className={`findings ${state}`} aria-label={label}>
    {findings.map((finding) => (
      <Item key={finding.code} finding={finding} />
    ))}
  </ul>
);

const Item = ({ finding: { code, state, says, figures } }: { finding: Finding }) => {
  const translate = useTranslate();
  const word = (key: string) => translate(`resources.status.checks.${code}.${key}`, figures);
  return (
    <li>
      <Icon name={ICONS[state]} />
      <div>
        <h3>{word('title')}</h3>
        <p>{word(`says.${says}`)}</p>
      </div>
    </li>
  );
};
