import { useTranslate, useResourceContext } from 'ra-core';
import { CURRENCIES, parseAmount } from '../amount';
import { SelectInput } from './SelectInput';
import { TextInput } from './TextInput';

/** Currencies of countries people of the region are taken to, beside those of its programmes. */
const FURTHER = ['MYR', 'SGD', 'PHP', 'TWD', 'CNY', 'LAK', 'VND', 'SAR', 'AED'];

const CHOICES = [...CURRENCIES, ...FURTHER].map((value) => ({ value, label: value }));

/**
 * An amount as people type it, and its currency: the fields `<source>Minor`, which holds the typed text until it is sent,
 * and `<source>Currency`. No currency is chosen beforehand: a wrong one would not be noticed.
 */
export const MoneyInput = ({ source }: { source: string }) => {
  const translate = useTranslate();
  const resource = useResourceContext();
  const label = translate(`resources.${resource}.fields.${source}Minor`);
  return (
    <div className="pair">
      <TextInput
        source={`${source}Minor`}
        inputMode="decimal"
        optional
        validate={(typed: string | null) =>
          Number.isNaN(parseAmount(String(typed ?? '')))
            ? translate('errors.fields.negative')
            : undefined
        }
      />
      <SelectInput
        source={`${source}Currency`}
        label={translate('field.currencyOf', { label })}
        choices={CHOICES}
      />
    </div>
  );
};
