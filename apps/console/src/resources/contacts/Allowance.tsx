import { mayReachBy } from '@teduh/domain';
import { useTranslate } from 'ra-core';
import { Chip } from '../../components/StatusChip';
import type { Contact, SafeContactCard } from './contact';

const TONES = { Yes: 'good', No: 'warn', notKnown: 'neutral' } as const;

/** What the card says about reaching her this way: yes, no, and the rest as what it is, which is no yes. */
export const Allowance = ({ contact, card }: { contact: Contact; card: SafeContactCard }) => {
  const translate = useTranslate();
  const answer = mayReachBy(contact.kind, card as Parameters<typeof mayReachBy>[1]);
  const known = answer === 'Yes' || answer === 'No' ? answer : 'notKnown';
  return (
    <Chip tone={TONES[known]}>{translate(`resources.contacts.section.allowed.${known}`)}</Chip>
  );
};
