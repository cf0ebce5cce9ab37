import { useState } from 'react';
import { Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useChoices, useCodeLabel } from '../../components/codes';
import { Icon } from '../../components/Icon';
import { SelectInput, TextInput, YesNoInput } from '../../components/inputs';
import { RecordDialog } from '../../components/RecordDialog';
import { EditLine, RecordLines } from '../../components/RecordLines';
import { Chip } from '../../components/StatusChip';
import { useOnceLocked } from '../../components/use-covered';
import { useSession } from '../../providers/SessionProvider';
import {
  CONTACT_FIELDS,
  type Contact,
  type RevealedContact,
  type SafeContactCard,
} from './contact';
import { Allowance } from './Allowance';
import { ShowContact } from './ShowContact';

interface ContactsOfPersonProps {
  card: SafeContactCard;
  mayWork: boolean;
  onFillIn: () => void;
}

/** Numbers and addresses: covered, each shown only through the safe-contact card. */
export const ContactsOfPerson = ({ card, mayWork, onFillIn }: ContactsOfPersonProps) => (
  <RecordLines<Contact>
    resource="contacts"
    id="contacts"
    icon="talk"
    filter={{ personId: card.id }}
    mayWork={mayWork}
    line={(contact, onEdit) => (
      <ContactLine contact={contact} card={card} onEdit={onEdit} onFillIn={onFillIn} />
    )}
    dialog={(contact, onClose) => (
      <ContactDialog personId={card.id} contact={contact} onClose={onClose} />
    )}
  />
);

interface ContactLineProps {
  contact: Contact;
  card: SafeContactCard;
  onEdit?: () => void;
  onFillIn: () => void;
}

const ContactLine = ({ contact, card, onEdit, onFillIn }: ContactLineProps) => {
  const translate = useTranslate();
  const sayCode = useCodeLabel();
  const may = useSession().can('contacts:reveal');
  const [isReading, setReading] = useState(false);
  const [shown, setShown] = useState<RevealedContact | null>(null);
  useOnceLocked(() => setShown(null));
  const words = (name: string) => translate(`resources.contacts.section.${name}`);
  const kind = sayCode('contactKind', contact.kind);
  const verb = shown ? words('cover') : words(`show.${contact.kind}`);
  return (
    <>
      <div>
        <p className="what">{kind}</p>
        <p className="chips">
          {contact.isInUse ? (
            <Allowance contact={contact} card={card} />
          ) : (
            <Chip tone="warn">{words('notInUse')}</Chip>
          )}
        </p>
        {shown?.belongsTo && (
          <p className="small muted">
            {translate('resources.contacts.section.belongsTo', { name: shown.belongsTo })}
          </p>
        )}
      </div>
      <p className="covered-value" aria-live="polite">
        {shown ? <b dir="auto">{shown.value}</b> : <span className="covered-bar" />}
      </p>
      {may && (
        <Button
          size="small"
          aria-label={`${verb}: ${kind}`}
          onClick={() => (shown ? setShown(null) : setReading(true))}
        >
          <Icon name={shown ? 'eyeOff' : 'eye'} size={16} />
          {verb}
        </Button>
      )}
      {onEdit && <EditLine of={kind} onClick={onEdit} />}
      {isReading && (
        <ShowContact
          contact={contact}
          card={card}
          onShown={setShown}
          onFillIn={onEdit && onFillIn}
          onClose={() => setReading(false)}
        />
      )}
    </>
  );
};

interface ContactDialogProps {
  personId: string;
  contact?: Contact;
  onClose: () => void;
}

const ContactDialog = ({ personId, contact, onClose }: ContactDialogProps) => {
  const translate = useTranslate();
  const sayCode = useCodeLabel();
  const kinds = useChoices('contactKind');
  const words = (name: string) => translate(`resources.contacts.section.${name}`);
  const hint = contact ? translate('covered.leaveEmpty') : undefined;
  return (
    <RecordDialog
      resource="contacts"
      title={words(contact ? 'change' : 'add')}
      record={contact}
      belongsTo={{ personId }}
      fields={CONTACT_FIELDS}
      covered={['value', 'belongsTo']}
      say={(field, value) =>
        typeof value === 'boolean'
          ? translate(value ? 'value.yes' : 'value.no')
          : sayCode(field === 'kind' ? 'contactKind' : '', value as string | null)
      }
      toChange={({ isInUse, ...values }) => ({
        ...values,
        ...(contact ? { isInUse: isInUse ?? contact.isInUse } : {}),
      })}
      onClose={onClose}
    >
      <SelectInput source="kind" choices={kinds} emptyText={contact ? false : undefined} />
      <TextInput source="value" hint={hint} maxLength={300} personal />
      <TextInput
        source="belongsTo"
        hint={hint ?? words('belongsToHint')}
        maxLength={200}
        personal
        optional
      />
      {contact && <YesNoInput source="isInUse" hint={words('isInUseHint')} />}
    </RecordDialog>
  );
};
