import { useId, useState } from 'react';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { NO_CARD } from '@teduh/domain';
import { useQueryClient } from '@tanstack/react-query';
import { type HttpError, useDataProvider, useTranslate } from 'ra-core';
import { useCodeLabel } from '../../components/codes';
import { Message } from '../../components/Message';
import { Reasons } from '../../components/Reasons';
import { useOnceLocked } from '../../components/use-covered';
import type { TeduhDataProvider } from '../../providers/data-provider';
import type { ProblemBody } from '../../providers/http';
import { Allowance } from './Allowance';
import { CardFacts } from './CardFacts';
import type { CardWords, Contact, RevealedContact, SafeContactCard } from './contact';

interface ShowContactProps {
  contact: Contact;
  card: SafeContactCard;
  onShown: (shown: RevealedContact) => void;
  /** Leads to the card, for those who may write it. */
  onFillIn?: () => void;
  onClose: () => void;
}

/**
 * The way to a number: why it is needed, then the safe-contact card as it stands now, or the plain word that nothing is
 * known, and only then the number. Whatever was opened here goes with the dialog and with the lock.
 */
export const ShowContact = (props: ShowContactProps) => {
  const { contact, onShown, onFillIn, onClose } = props;
  const translate = useTranslate();
  const sayCode = useCodeLabel();
  const titleId = useId();
  const dataProvider = useDataProvider<TeduhDataProvider>();
  const queryClient = useQueryClient();
  const [card, setCard] = useState(props.card);
  const [read, setRead] = useState<{ reason: string; words: CardWords } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useOnceLocked(onClose);
  const words = (name: string) => translate(`resources.contacts.show.${name}`);

  const openCard = async (reason: string) => {
    const opened = await dataProvider.act<CardWords>('safe-contact-cards', card.id, 'reveal', {
      reason,
    });
    // The answers may be newer than those on the page.
    const { data } = await dataProvider.getOne<SafeContactCard>('safe-contact-cards', {
      id: card.id,
    });
    setCard(data);
    setRead({ reason, words: opened });
  };
  const showNumber = async () => {
    if (!read) return;
    const { reason, words: seen } = read;
    try {
      const body = { reason, cardVersion: seen.version };
      onShown(await dataProvider.act<RevealedContact>('contacts', contact.id, 'reveal', body));
      onClose();
    } catch (error) {
      if (((error as HttpError).body as ProblemBody | null)?.code !== 'cardNotSeen') throw error;
      await queryClient.invalidateQueries({ queryKey: ['safe-contact-cards'] });
      await openCard(reason);
      throw error;
    }
  };
  const attempt = (act: () => Promise<void>) => {
    setProblem(null);
    act().catch((error: Error) => setProblem(error.message));
  };
  const isUnknown = read?.words.version === NO_CARD;
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{words(read ? 'readFirst' : 'title')}</DialogTitle>
      <DialogContent className="form">
        {!read && (
          <Reasons
            why={words('why')}
            problem={problem}
            onChoose={(reason) => attempt(() => openCard(reason))}
          />
        )}
        {read && (
          <>
            <p className="chips">
              <b>{sayCode('contactKind', contact.kind)}</b>
              <Allowance contact={contact} card={card} />
              {!contact.isInUse && <span>{words('notInUse')}</span>}
            </p>
            {isUnknown ? <p>{words('nothing')}</p> : <CardFacts card={card} words={read.words} />}
            {problem && <Message tone="warn">{problem}</Message>}
          </>
        )}
      </DialogContent>
      <DialogActions className="wrapping">
        {read && isUnknown && onFillIn && (
          <Button
            variant="contained"
            color="primary"
            onClick={() => {
              onClose();
              onFillIn();
            }}
          >
            {words('fillIn')}
          </Button>
        )}
        {read && (
          <Button
            {...(isUnknown ? {} : ({ variant: 'contained', color: 'primary' } as const))}
            onClick={() => attempt(showNumber)}
          >
            {words(isUnknown ? 'acknowledge' : 'haveRead')}
          </Button>
        )}
        <Button variant="text" onClick={onClose}>
          {translate('action.cancel')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
