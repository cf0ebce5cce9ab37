import { latest } from '@teduh/domain';
import { useTranslate } from 'ra-core';
import { useChoices, useCodeLabel } from '../../components/codes';
import { CoveredValue } from '../../components/CoveredValue';
import { CountryInput, DateInput, SelectInput, TextInput } from '../../components/inputs';
import { RecordDialog } from '../../components/RecordDialog';
import { EditLine, RecordLines } from '../../components/RecordLines';
import { Chip } from '../../components/StatusChip';
import { useFormat } from '../../components/use-format';
import { useSession } from '../../providers/SessionProvider';
import { DOCUMENT_FIELDS, LIST_OF, type IdentityDocument } from './identity-document';

interface DocumentsOfPersonProps {
  personId: string;
  id: string;
  mayWork: boolean;
}

/** The papers that say who a person is, and where they are. Numbers are covered. */
export const DocumentsOfPerson = ({ personId, id, mayWork }: DocumentsOfPersonProps) => (
  <RecordLines<IdentityDocument>
    resource="identity-documents"
    id={id}
    icon="book"
    filter={{ personId }}
    mayWork={mayWork}
    line={(document, onEdit) => <DocumentLine document={document} onEdit={onEdit} />}
    dialog={(document, onClose) => (
      <DocumentDialog personId={personId} document={document} onClose={onClose} />
    )}
  />
);

interface DocumentLineProps {
  document: IdentityDocument;
  onEdit?: () => void;
}

const DocumentLine = ({ document, onEdit }: DocumentLineProps) => {
  const translate = useTranslate();
  const sayCode = useCodeLabel();
  const { date } = useFormat();
  const { today } = useSession().workspace;
  const { kind, country, state, validUntil, hasNumber } = document;
  const name = [sayCode(LIST_OF.kind, kind), country && sayCode('country', country)]
    .filter(Boolean)
    .join(', ');
  const words = (key: string) =>
    translate(`resources.identity-documents.section.${key}`, { date: date(validUntil) });
  // A year alone is over when its last day is.
  const isOver = validUntil !== null && latest(validUntil) < today;
  return (
    <>
      <div>
        <p className="what">{name}</p>
        <p className="small muted">
          {[
            sayCode(LIST_OF.state, state),
            validUntil && words(isOver ? 'wasValidUntil' : 'validUntil'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {isOver && <Chip tone="warn">{words('expired')}</Chip>}
      </div>
      {hasNumber && (
        <CoveredValue resource="identity-documents" id={document.id} field="number" of={name} />
      )}
      {onEdit && <EditLine of={name} onClick={onEdit} />}
    </>
  );
};

interface DocumentDialogProps {
  personId: string;
  document?: IdentityDocument;
  onClose: () => void;
}

const DocumentDialog = ({ personId, document, onClose }: DocumentDialogProps) => {
  const translate = useTranslate();
  const sayCode = useCodeLabel();
  const { date } = useFormat();
  const kinds = useChoices(LIST_OF.kind);
  const states = useChoices(LIST_OF.state);
  const words = (name: string) => translate(`resources.identity-documents.section.${name}`);
  return (
    <RecordDialog
      resource="identity-documents"
      title={words(document ? 'change' : 'add')}
      record={document}
      belongsTo={{ personId }}
      fields={DOCUMENT_FIELDS}
      covered={['number']}
      say={(field, value) => {
        const list = LIST_OF[field];
        if (list) return sayCode(list, value as string | null);
        return date(value as string | null) || translate('value.notRecorded');
      }}
      onClose={onClose}
    >
      <SelectInput source="kind" choices={kinds} emptyText={document ? false : undefined} />
      <CountryInput source="country" answers optional />
      <TextInput
        source="number"
        hint={document?.hasNumber ? translate('covered.leaveEmpty') : undefined}
        maxLength={60}
        personal
        optional
      />
      <DateInput source="validUntil" optional />
      <SelectInput source="state" choices={states} answers optional />
    </RecordDialog>
  );
};
