import { useState, type FormEvent, type Ref } from 'react';
import { useDataProvider, useNavigate, useStoreContext, useTranslate } from 'ra-core';
import { useToast } from '../components/Toasts';
import { Icon } from '../components/Icon';

/**
 * Finds a case by its number: a whole number opens the case, the beginning of one opens the list of those that start so.
 * Numbers only: names are never typed here, as this box stands open for everybody to see.
 */
export const CaseSearch = ({
  inputRef,
  onDone,
}: {
  inputRef?: Ref<HTMLInputElement>;
  onDone?: () => void;
}) => {
  const translate = useTranslate();
  const dataProvider = useDataProvider();
  const store = useStoreContext();
  const navigate = useNavigate();
  const toast = useToast();
  const [text, setText] = useState('');

  const search = async (event: FormEvent) => {
    event.preventDefault();
    const caseNumber = text.trim().toUpperCase();
    if (!caseNumber) return;
    const found = await dataProvider
      .getList('cases', {
        filter: { caseNumber },
        pagination: { page: 1, perPage: 1 },
        sort: { field: 'caseNumber', order: 'ASC' },
      })
      .catch((error: Error) => toast(error.message, { type: 'error' }));
    if (!found) return;
    const { data, total } = found;
    if (!total) return toast(translate('app.searchNone', { text: caseNumber }), { type: 'error' });
    setText('');
    onDone?.();
    if (total === 1) return navigate(`/cases/${data[0].id}/show`);
    store.setItem('cases.tab', 'all');
    store.setItem('cases.list', {
      filter: { caseNumber },
      page: 1,
      perPage: 25,
      sort: 'caseNumber',
      order: 'ASC',
    });
    navigate('/cases');
  };

  return (
    <form className="bar-search" role="search" onSubmit={(event) => void search(event)}>
      <Icon name="search" size={18} />
      <input
        ref={inputRef}
        type="search"
        value={text}
        onChange={(event) => setText(event.target.value)}
        placeholder={translate('app.search')}
        aria-label={translate('app.search')}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
      />
      <kbd className="wide-only" aria-hidden="true">
        Ctrl K
      </kbd>
    </form>
  );
};
