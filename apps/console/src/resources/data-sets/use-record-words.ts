import { useMemo } from 'react';
import { findCode, CODE_LISTS } from '@teduh/domain';
import { useTranslate } from 'ra-core';
import { useLanguage } from '../../i18n/LanguageProvider';
import { COUNTRY_SPLITS, MISSING, UNKNOWN } from './data-set';

const PREFIX = 'resources.data-sets';

/** Groups of yes/no columns; the longer prefix first, because one is the beginning of the other. */
const GROUPS = ['meansOfControl', 'means', 'typeOfLabour', 'typeOfSex', 'recruiterRelation'];

/** Old releases name countries by two letters. */
const byAlpha2 = new Map(
  CODE_LISTS.find(({ list }) => list === 'country')?.codes.map(({ iso, label }) => [iso, label]),
);

/** Says columns and classes of an imported set in the reader's language; what we do not know stays as it is published. */
export const useRecordWords = () => {
  const translate = useTranslate();
  const { language } = useLanguage();
  return useMemo(() => {
    const say = (key: string, params?: Record<string, unknown>): string =>
      translate(`${PREFIX}.${key}`, params);
    const split = (id: string): string => {
      const group = GROUPS.find((prefix) => id.startsWith(prefix));
      const words = group ? say(`group.${group}`, { name: spaced(id.slice(group.length)) }) : id;
      return say(`split.${id}`, { _: words });
    };
    const country = (code: string): string =>
      (byAlpha2.get(code) ?? findCode('country', code)?.label)?.[language] ?? code;
    const className = (of: string, code: string): string => {
      if (code === MISSING) return say('class.missing');
      if (code === UNKNOWN) return say('class.unknown');
      if (COUNTRY_SPLITS.includes(of)) return country(code);
      if (code === '1' || code === '0') return say(code === '1' ? 'class.yes' : 'class.no');
      const band = of === 'ageBroad' ? /^(\d+)--(\d+)$/.exec(code) : null;
      if (band) return say('class.ageBand', { from: band[1], to: band[2] });
      return say(`class.${code}`, { _: code });
    };
    return { say, split, className };
  }, [translate, language]);
};

/** `WithholdsDocuments` as words: the publisher's own, so that a reader finds them in its codebook. */
const spaced = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
