import { INTERNAL_THRESHOLD } from '@teduh/domain';
import { useTranslate } from 'ra-core';
import { Card } from '../../components/Card';
import { Emphasis } from '../../components/figures';
import { useFormat } from '../../components/use-format';
import type { ReportAnswer } from '../../components/figures';

/** The foot of a report: what these numbers are not. */
export const HowToRead = ({ answer }: { answer: ReportAnswer }) => {
  const translate = useTranslate();
  const { date } = useFormat();
  const say = (key: string, params?: Record<string, unknown>) =>
    translate(`resources.reports.reading.${key}`, params);
  const assisted = answer.figure === 'persons-assisted';
  return (
    <Card title={say('title')} flush>
      <div className="reading">
        {[
          say(assisted ? 'identified' : 'identifiedRegistered'),
          say('unknown'),
          say('hidden', { threshold: INTERNAL_THRESHOLD }),
          ...(assisted ? [say('basis')] : []),
          say('asOf', { date: date(answer.asOf.slice(0, 10)) }),
        ].map((text) => (
          <p key={text}>
            <Emphasis>{text}</Emphasis>
          </p>
        ))}
      </div>
    </Card>
  );
};
