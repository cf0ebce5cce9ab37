import { addDays, coverProblems, isCalendarDate } from '@teduh/domain';
import { useTranslate } from 'ra-core';
import { DayChoiceInput } from '../../components/inputs';
import { useFormat } from '../../components/use-format';
import { fridayFrom, type Cover } from './cover';

interface LastDayOfCoverProps {
  /** The day from which the quick choices count. */
  fromOn: string;
  cover?: Cover;
}

/** Until when somebody stands in: until Friday, for a week or two, or until another day. */
export const LastDayOfCover = ({ fromOn, cover }: LastDayOfCoverProps) => {
  const translate = useTranslate();
  const { today } = useFormat();
  return (
    <DayChoiceInput
      source="untilOn"
      choices={[
        { label: translate('resources.covers.days.untilFriday'), day: fridayFrom(fromOn) },
        { label: translate('value.weeks', 1), day: addDays(fromOn, 6) },
        { label: translate('value.weeks', 2), day: addDays(fromOn, 13) },
      ]}
      validate={(untilOn: string, values: Record<string, string>) => {
        const begins = cover?.fromOn ?? values.fromOn;
        if (!isCalendarDate(untilOn) || !isCalendarDate(begins)) return undefined;
        const days = { programmeId: '', absentId: 'a', coveringId: 'b', fromOn: begins, untilOn };
        const [found] = coverProblems(days, today);
        return found ? translate(`errors.fields.${found.code}`, { ...found.params }) : undefined;
      }}
    />
  );
};
