import { useMemo } from 'react';
import { useTranslate } from 'ra-core';
import { useAssistanceTypes, useCodeLabel } from '../../components/codes';
import { useFormat } from '../../components/use-format';
import type { Assistance } from './assistance';

/** Puts an assistance into words: "Shelter, 3 nights", "today". */
export const useDescribe = () => {
  const types = useAssistanceTypes();
  const translate = useTranslate();
  const sayCode = useCodeLabel();
  const { day, number } = useFormat();
  return useMemo(() => {
    const typeName = (code: string) => types.find(({ value }) => value === code)?.label ?? code;
    const sayAmount = (quantity: number, unit: string): string => {
      const amount = number(quantity);
      const plain = `${amount} ${sayCode('quantityUnit', unit)}`;
      return translate(`resources.assistances.units.${unit}`, {
        amount,
        smart_count: quantity,
        _: plain,
      });
    };
    const what = ({
      type,
      subType,
      quantity,
      unit,
    }: Pick<Assistance, 'type' | 'subType' | 'quantity' | 'unit'>): string => {
      const sub = types
        .find(({ value }) => value === type)
        ?.subTypes.find(({ value }) => value === subType);
      const amount = quantity && unit ? sayAmount(quantity, unit) : '';
      return [typeName(type), sub?.label, amount].filter(Boolean).join(', ');
    };
    const whatAndWhen = (one: Assistance) => ({
      what: lowerFirst(typeName(one.type)),
      when: lowerFirst(day(one.startedOn)),
    });
    return { typeName, what, whatAndWhen };
  }, [types, sayCode, day, number, translate]);
};

const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase() + text.slice(1);
