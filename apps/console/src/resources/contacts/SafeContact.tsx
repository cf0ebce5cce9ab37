import { useRef, useState } from 'react';
import { Button } from '@mui/material';
import { useDataProvider, useGetOne, useTranslate } from 'ra-core';
import { Card } from '../../components/Card';
import { CoveredForm, type CoveredDraft } from '../../components/CoveredForm';
import { useCodeLabel } from '../../components/codes';
import { EmptyState } from '../../components/EmptyState';
import { Icon } from '../../components/Icon';
import { Message } from '../../components/Message';
import { Reasons } from '../../components/Reasons';
import { Skeleton } from '../../components/Skeleton';
import { useCovered } from '../../components/use-covered';
import { useFormat } from '../../components/use-format';
import type { TeduhDataProvider } from '../../providers/data-provider';
import { useSession } from '../../providers/SessionProvider';
import { CardFacts } from './CardFacts';
import { CARD_ANSWERS, type CardWords, hasWords, type SafeContactCard, wordsOf } from './contact';
import { ContactsOfPerson } from './ContactsOfPerson';
import { SafeContactInputs } from './SafeContactInputs';

interface SafeContactProps {
  personId: string;
  id: string;
  mayWork: boolean;
}

/** How a person can be reached without danger, and below it the numbers, which are shown only through it. */
export const SafeContact = ({ personId, id, mayWork }: SafeContactProps) => {
  const translate = useTranslate();
  const { data: card, error } = useGetOne<SafeContactCard>('safe-contact-cards', { id: personId });
  const [isEditing, setEditing] = useState(false);
  const title = translate('resources.safe-contact-cards.section.title');
  if (!card) {
    return (
      <Card id={id} title={title}>
        {error ? <Message>{error.message}</Message> : <Skeleton lines={3} />}
      </Card>
    );
  }
  return (
    <>
      <SafeContactSection
        card={card}
        id={id}
        title={title}
        mayWork={mayWork}
        isEditing={isEditing}
        onEdit={setEditing}
      />
      <ContactsOfPerson
        card={card}
        mayWork={mayWork}
        onFillIn={() => {
          setEditing(true);
          document.getElementById(id)?.scrollIntoView();
        }}
      />
    </>
  );
};

interface SectionProps {
  card: SafeContactCard;
  id: string;
  title: string;
  mayWork: boolean;
  isEditing: boolean;
  onEdit: (isEditing: boolean) => void;
}

const SafeContactSection = ({ card, id, title, mayWork, isEditing, onEdit }: SectionProps) => {
  const translate = useTranslate();
  const session = useSession();
  const dataProvider = useDataProvider<TeduhDataProvider>();
  const draft = useRef<CoveredDraft | null>(null);
  const { shown, problem, isAsking, turn, reveal, show } = useCovered((reason) =>
    dataProvider.act<CardWords>('safe-contact-cards', card.id, 'reveal', { reason }),
  );
  const words = (name: string) => translate(`resources.safe-contact-cards.section.${name}`);
  const isOpen = shown !== null || !hasWords(card);
  const mayEdit = mayWork && session.can('safe-contact-cards:update');
  const isEmpty = card.version === 0;
  const edit = mayEdit && isOpen && !isEditing && (
    <Button
      size="small"
      aria-label={
        isEmpty ? `${words('fillIn')}: ${title}` : translate('action.editWhat', { what: title })
      }
      onClick={() => onEdit(true)}
    >
      <Icon name="pencil" size={16} />
      {isEmpty ? words('fillIn') : translate('action.edit')}
    </Button>
  );
  const cover = hasWords(card) && session.can('safe-contact-cards:reveal') && (
    <Button size="small" onClick={turn} aria-expanded={shown ? undefined : isAsking}>
      <Icon name={shown ? 'eyeOff' : 'eye'} size={16} />
      {words(shown ? 'cover' : 'show')}
    </Button>
  );
  return (
    <Card
      id={id}
      title={title}
      aside={
        <>
          {cover}
          {!isEmpty && edit}
        </>
      }
    >
      {isEditing && mayEdit && isOpen ? (
        <CardForm
          card={card}
          words={shown}
          draft={draft}
          onSaved={(saved) => shown && show({ ...shown, ...saved })}
          onClose={() => onEdit(false)}
        />
      ) : isEmpty ? (
        <EmptyState icon="shield" title={words('nothing')} action={edit}>
          {words('nothingMore')}
        </EmptyState>
      ) : (
        <CardFacts card={card} words={shown} />
      )}
      {!shown && hasWords(card) && (
        <div className="sunken covered-words">
          <p className="small muted">{words(isEditing ? 'draftKept' : 'covered')}</p>
          {isAsking && (
            <Reasons
              why={words('why')}
              problem={problem}
              onChoose={(reason) => void reveal(reason)}
            />
          )}
        </div>
      )}
    </Card>
  );
};

interface CardFormProps {
  card: SafeContactCard;
  words: CardWords | null;
  draft: { current: CoveredDraft | null };
  onSaved: (change: Record<string, unknown>) => void;
  onClose: () => void;
}

const CardForm = ({ card, words, draft, onSaved, onClose }: CardFormProps) => {
  const translate = useTranslate();
  const sayCode = useCodeLabel();
  const { date } = useFormat();
  const { version, mayCall, mayText, mayWrite, mayVisit, lastConfirmedOn } = card;
  const answers = { mayCall, mayText, mayWrite, mayVisit, lastConfirmedOn };
  return (
    <CoveredForm
      resource="safe-contact-cards"
      opened={{ id: card.id, version, ...answers, ...wordsOf(words) }}
      draft={draft}
      toChange={({ id: _id, version: _version, ...values }) =>
        Object.fromEntries(
          Object.entries(values).map(([field, value]) => [
            field,
            typeof value === 'string' ? value.trim() || null : value,
          ]),
        )
      }
      say={(field, value) => {
        if (field === 'lastConfirmedOn') return date(value as string | null);
        const isAnswer = (CARD_ANSWERS as readonly string[]).includes(field);
        return isAnswer
          ? sayCode('yesNo', value as string | null)
          : String(value ?? translate('value.notRecorded'));
      }}
      onSaved={onSaved}
      onClose={onClose}
    >
      <SafeContactInputs />
    </CoveredForm>
  );
};
