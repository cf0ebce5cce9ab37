import { ShowBase, useShowContext, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { Emphasis } from '../../components/figures';
import { usePageTitle } from '../../components/PageHead';
import { Skeleton } from '../../components/Skeleton';
import { useLanguage } from '../../i18n/LanguageProvider';
import { NotFound } from '../../layout/pages';
import { CrossTable } from './CrossTable';
import type { DataSet } from './data-set';
import { RecordsByClass } from './RecordsByClass';
import { RecordsByYear } from './RecordsByYear';
import { SetHead } from './SetHead';
import { useRecordWords } from './use-record-words';

/** One imported set: its records by year, who they are about, and a table of any two of its columns. */
export const DataSetShow = () => (
  <ShowBase resource="data-sets" queryOptions={{ onError: () => undefined } as object}>
    <SetPage />
  </ShowBase>
);

/** In this order where the set has the column; each has a card of its own. */
const CARDS = ['gender', 'ageBroad', 'exploitationDerived', 'citizenship', 'CountryOfExploitation'];

const SetPage = () => {
  const translate = useTranslate();
  const { record, error, isPending } = useShowContext<DataSet>();
  if (error) return <NotFound />;
  if (isPending || !record) return <Skeleton lines={9} />;
  return (
    <>
      <Head set={record} />
      <RecordsByYear set={record} />
      <div className="set-cards">
        {CARDS.filter((split) => record.splits.includes(split)).map((split) => (
          <RecordsByClass key={split} set={record} split={split} />
        ))}
      </div>
      <CrossTable set={record} />
      <p className="small muted set-foot">
        <Emphasis>{translate('resources.data-sets.missingIsNotUnknown')}</Emphasis>
      </p>
    </>
  );
};

const Head = ({ set }: { set: DataSet }) => {
  const translate = useTranslate();
  const { language } = useLanguage();
  const { say } = useRecordWords();
  const title = translate('resources.data-sets.versioned', {
    name: set.name,
    version: set.versionNumber,
  });
  usePageTitle(title);
  const { sourceNote } = set;
  return (
    <>
      <p className="crumb set-crumb">
        <Link to="/data-sets">{say('list.title')}</Link>
      </p>
      <SetHead set={set} title={<h1>{title}</h1>}>
        <p className="small muted">
          {say(`layout.${set.layout}`, { _: '' })} {sourceNote[language]}
        </p>
      </SetHead>
    </>
  );
};
