import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Link, useLocation, useNavigate } from 'react-router-dom';
import { Card } from '../../components/Card';
import { FieldFrame, describedBy, Pill } from '../../components/inputs';
import { Message } from '../../components/Message';
import { PageHead } from '../../components/PageHead';
import { useUnsaved } from '../../components/use-unsaved';
import { forgetUnsaved } from '../../providers/unsaved';
import { LONGEST_NAME, MOST_BYTES } from './import';
import { Progress } from './Progress';
import { sendFile, SendingFailed } from './send-file';

const PREFIX = 'resources.imports.create';

/** Takes in a file of a public set: first as a dry run, when one wants to know whether it is in order. */
export const ImportCreate = () => {
  const translate = useTranslate();
  const say = (key: string) => translate(`${PREFIX}.${key}`);
  return (
    <>
      <PageHead
        title={say('title')}
        crumb={<Link to="/data-sets">{translate('resources.imports.list.crumb')}</Link>}
      />
      <div className="import-page">
        <Card>
          <SendForm />
        </Card>
        <Card title={say('where.title')} className="import-where">
          <p>{say('where.text')}</p>
          <p>
            <a href="https://www.ctdatacollaborative.org/" target="_blank" rel="noreferrer">
              {say('where.link')}
            </a>
          </p>
          <p className="small muted">{say('where.layouts')}</p>
        </Card>
      </div>
    </>
  );
};

type Sending = { state: 'idle' } | { state: 'sending'; share: number };

/** After a dry run one comes back to send the same set for real. */
interface Remembered {
  dataset?: string;
  dryRun?: boolean;
}

const SendForm = () => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const remembered = (useLocation().state ?? {}) as Remembered;
  const say = (key: string, params?: Record<string, unknown>) =>
    translate(`${PREFIX}.${key}`, params);
  const ids = { file: useId(), dataset: useId(), what: useId() };
  const [file, setFile] = useState<File | null>(null);
  const [dataset, setDataset] = useState(remembered.dataset ?? '');
  const [dryRun, setDryRun] = useState(remembered.dryRun ?? true);
  const [checked, setChecked] = useState(false);
  const [sending, setSending] = useState<Sending>({ state: 'idle' });
  const [problem, setProblem] = useState<string | null>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const errors = {
    file: checked ? fileProblem(file, say) : undefined,
    dataset: checked && !isName(dataset) ? say('needName') : undefined,
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    setProblem(null);
    if (!file || fileProblem(file, say)) return document.getElementById(ids.file)?.focus();
    if (!isName(dataset)) return document.getElementById(ids.dataset)?.focus();
    stop.current = new AbortController();
    setSending({ state: 'sending', share: 0 });
    try {
      const order = { file, dataset: dataset.trim(), dryRun };
      const started = await sendFile(
        order,
        (share) => setSending({ state: 'sending', share }),
        stop.current.signal,
      );
      forgetUnsaved();
      navigate(`/imports/${started.id}/show`);
    } catch (error) {
      setSending({ state: 'idle' });
      setProblem(error instanceof SendingFailed ? sentence(error, translate) : say('stopped'));
    }
  };

  const busy = sending.state === 'sending';
  // Leaving would stop the file half way.
  useUnsaved(busy);
  return (
    <form className="form" onSubmit={(event) => void send(event)} noValidate>
      <FieldFrame id={ids.file} label={say('file')} hint={say('fileHint')} error={errors.file}>
        <input
          id={ids.file}
          type="file"
          accept=".csv,text/csv"
          className="control file"
          disabled={busy}
          aria-invalid={errors.file ? true : undefined}
          aria-describedby={describedBy(ids.file, true, errors.file)}
          onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        />
      </FieldFrame>
      <FieldFrame
        id={ids.dataset}
        label={say('dataset')}
        hint={say('datasetHint')}
        error={errors.dataset}
      >
        <input
          id={ids.dataset}
          type="text"
          className="control"
          maxLength={LONGEST_NAME}
          value={dataset}
          disabled={busy}
          autoComplete="off"
          aria-invalid={errors.dataset ? true : undefined}
          aria-describedby={describedBy(ids.dataset, true, errors.dataset)}
          onChange={(event) => setDataset(event.target.value)}
        />
      </FieldFrame>
      <FieldFrame id={ids.what} label={say('what')} group>
        <div className="choices">
          {[true, false].map((dry) => (
            <Pill
              key={String(dry)}
              type="radio"
              name={ids.what}
              checked={dryRun === dry}
              onChange={() => setDryRun(dry)}
            >
              {say(dry ? 'dryRun' : 'import')}
            </Pill>
          ))}
        </div>
      </FieldFrame>
      {busy && (
        <Progress
          share={sending.share}
          label={
            sending.share < 1
              ? say('sending', { percent: Math.floor(sending.share * 100) })
              : say('sent')
          }
        />
      )}
      {problem && <Message>{problem}</Message>}
      <div className="form-actions">
        <Button type="submit" variant="contained" color="primary" disabled={busy}>
          {say('begin')}
        </Button>
        {busy ? (
          <Button variant="text" onClick={() => stop.current?.abort()}>
            {say('cancel')}
          </Button>
        ) : (
          <Button variant="text" component={Link} to="/data-sets">
            {translate('action.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
};

const isName = (text: string): boolean =>
  text.trim().length > 0 && text.trim().length <= LONGEST_NAME;

const fileProblem = (file: File | null, say: (key: string) => string): string | undefined => {
  if (!file) return say('needFile');
  if (!/\.csv$/i.test(file.name)) return say('notCsv');
  return file.size > MOST_BYTES ? say('tooLarge') : undefined;
};

const sentence = (
  { status, problem }: SendingFailed,
  translate: (key: string, params?: Record<string, unknown>) => string,
): string => {
  if (status === 0) return translate('errors.noConnection');
  const byStatus = translate(`errors.status${status}`, { _: translate('errors.unexpected') });
  return translate(`errors.${problem.code ?? 'unexpected'}`, { _: byStatus });
};
