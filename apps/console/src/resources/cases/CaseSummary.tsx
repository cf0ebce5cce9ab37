import { useRef } from 'react';
import { daysBetween } from '@teduh/domain';
import { useTranslate } from 'ra-core';
import { Card } from '../../components/Card';
import { useCodeLabel } from '../../components/codes';
import type { CoveredDraft } from '../../components/CoveredForm';
import { CoveredName } from '../../components/CoveredName';
import { DefinitionList } from '../../components/DefinitionList';
import { useFormat } from '../../components/use-format';
import { OtherNames } from '../persons';
import type { Case } from './case';

/** The covered name and six facts: enough to know the case again, nothing that the person opposite must not read. */
export const CaseSummary = ({ record }: { record: Case }) => {
  const translate = useTranslate();
  const sayCode = useCodeLabel();
  const { date, day, today } = useFormat();
  const words = (name: string) => translate(`resources.cases.show.${name}`);
  const otherNames = useRef<CoveredDraft | null>(null);
  const days = daysBetween(record.registeredOn, record.closedOn ?? today);
  const age = record.ageAtRegistration;
  return (
    <Card id="summary" title={words('summary')}>
      <CoveredName
        personId={record.personId}
        shownBeside={(name, onChanged) =>
          record.isReadOnly === false && (
            <OtherNames
              personId={record.personId}
              name={name}
              onChanged={onChanged}
              draft={otherNames}
            />
          )
        }
      />
      <DefinitionList
        items={[
          {
            term: words('ageAndSex'),
            value: [sayCode('sex', record.sex), age === null ? '' : translate('value.years', age)]
              .filter(Boolean)
              .join(', '),
          },
          {
            term: words('opened'),
            value: translate('resources.cases.show.openedValue', {
              date: date(record.registeredOn),
              days: translate('value.days', days),
            }),
          },
          {
            term: words('whatHappened'),
            // A row of the list shows first and does not carry it: "not asked" would be untrue.
            value: record.typeOfExploitation
              ? record.typeOfExploitation
                  .map((code) => sayCode('typeOfExploitation', code))
                  .join(', ')
              : translate('app.loading'),
          },
          {
            term: words('where'),
            value: record.countryOfExploitation && sayCode('country', record.countryOfExploitation),
          },
          {
            term: words('referredBy'),
            value: record.referredBy && sayCode('referredBy', record.referredBy),
          },
          {
            term: words('lastAssistance'),
            value: record.lastAssistanceOn ? day(record.lastAssistanceOn) : translate('value.none'),
          },
        ]}
      />
    </Card>
  );
};
