import { useMemo } from 'react';
import { useTranslate } from 'ra-core';
import type { Language } from '../../i18n/language';
import { useLanguage } from '../../i18n/LanguageProvider';
import { type AuditEvent, pseudonymOf } from './audit-event';

/** Says an event in one plain sentence, put together from parts: who, the deed, the kind of thing, and why not. */
export const useEventWords = () => {
  const translate = useTranslate();
  const { language } = useLanguage();
  return useMemo(() => {
    const say = (key: string, params: Record<string, unknown> = {}): string =>
      translate(`resources.audit-events.${key}`, params);
    const known = (key: string, params = {}): string => say(key, { ...params, _: '' });

    const who = ({ userName, action, rule }: AuditEvent): string => {
      if (userName) return userName;
      if (action.startsWith('server:')) return say('server');
      return say(rule === 'operator' || rule === 'commandLine' ? 'operator' : 'nobody');
    };
    const kind = (objectType: string): string =>
      say(`objects.${objectType}.kind`, { _: objectType });

    /** `did` for what was done ("opened a case"), `doing` for what was refused ("opening a case"). */
    const deed = (event: AuditEvent, form: 'did' | 'doing'): string => {
      const [subject = '', act = ''] = event.action.split(':');
      const one = say(`objects.${subject}.one`, { _: subject });
      const many = say(`objects.${subject}.many`, { _: subject });
      const { rowsShown: rows } = event;
      const things =
        rows === null ? many : say('rows', { rows, things: rows === 1 ? kind(subject) : many });
      return (
        known(`acts.${subject}.${act}.${form}`, { things }) ||
        say(`verbs.${act}.${form}`, {
          ...{ one, things },
          _: say(`verbs.other.${form}`, { action: event.action }),
        })
      );
    };

    const sentence = (event: AuditEvent): string => {
      const { decision, rule } = event;
      if (decision === 'deny') {
        const reason = say(`reasons.${rule}`, { _: say('reasons.other', { code: rule }) });
        return say('refused', { who: who(event), doing: deed(event, 'doing'), reason });
      }
      const because = known(`because.${rule}`);
      const told = say('allowed', { who: who(event), did: deed(event, 'did') });
      return because ? say('withReason', { told, reason: because }) : told;
    };

    /** The record an event is about, by kind and pseudonym. */
    const object = ({ objectType, objectId }: AuditEvent): string | null =>
      objectType && objectId
        ? say('object', { kind: kind(objectType), short: pseudonymOf(objectId) })
        : null;

    const formats = timesIn(language);
    const day = (at: string): string => formats.day.format(new Date(at));
    const time = (at: string): string => formats.time.format(new Date(at));
    return { sentence, who, object, day, time, zone: formats.day.resolvedOptions().timeZone };
  }, [translate, language]);
};

const TAGS: Record<Language, string> = { en: 'en-GB', id: 'id-ID' };

/** In the reader's own time zone; the day is always said, since a trail is read long afterwards. */
const timesIn = (language: Language) => ({
  day: new Intl.DateTimeFormat(TAGS[language], { day: 'numeric', month: 'short', year: 'numeric' }),
  time: new Intl.DateTimeFormat(TAGS[language], {
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  }),
});
