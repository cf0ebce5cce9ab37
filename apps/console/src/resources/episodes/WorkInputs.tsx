import { MOST_DAYS_PER_WEEK, MOST_HOURS_PER_DAY } from '@teduh/domain';
import { useTranslate } from 'ra-core';
import { useChoices } from '../../components/codes';
import { CountryInput, MoneyInput, SelectInput, TextInput } from '../../components/inputs';

/** All that is asked about work, pay and debt. Who was found before it happened is not asked what she worked and got. */
export const WorkInputs = ({ isIntended }: { isIntended: boolean }) => {
  const yesNo = useChoices('yesNo');
  const received = useChoices('payReceived');
  const periods = useChoices('payPeriod');
  return (
    <>
      {!isIntended && (
        <>
          <WholeInput source="hoursPerDay" most={MOST_HOURS_PER_DAY} />
          <WholeInput source="daysPerWeek" most={MOST_DAYS_PER_WEEK} />
        </>
      )}
      <MoneyInput source="payPromised" />
      <SelectInput source="payPeriod" choices={periods} answers optional />
      {!isIntended && (
        <>
          <SelectInput source="payReceived" choices={received} answers optional />
          <MoneyInput source="payReceived" />
        </>
      )}
      <SelectInput source="hadDebt" choices={yesNo} answers optional />
      <MoneyInput source="debt" />
      <SelectInput source="debtGrew" choices={yesNo} answers optional />
      <SelectInput source="phoneTaken" choices={yesNo} answers optional />
      <SelectInput source="ransomDemanded" choices={yesNo} answers optional />
      <MoneyInput source="ransom" />
      <SelectInput source="atSea" choices={yesNo} answers optional />
      <CountryInput source="flagOfVessel" answers optional />
    </>
  );
};

const WholeInput = ({ source, most }: { source: string; most: number }) => {
  const translate = useTranslate();
  const isWhole = (typed: unknown) =>
    typed === null || typed === undefined || typed === '' || isUpTo(most, String(typed));
  return (
    <TextInput
      source={source}
      inputMode="numeric"
      maxLength={2}
      optional
      validate={(typed: unknown) =>
        isWhole(typed) ? undefined : translate('errors.fields.wholeNumber', { min: 0, max: most })
      }
    />
  );
};

const isUpTo = (most: number, typed: string): boolean =>
  /^\d{1,2}$/.test(typed) && Number(typed) <= most;
