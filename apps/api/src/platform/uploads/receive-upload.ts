import type { Readable } from 'node:stream';
import busboy from 'busboy';
import type { Request } from 'express';
import { BadInput, type FieldError, Problem, TooLarge } from '../errors';
import { keepTemporarily, type UploadedFile } from './temporary-file';

/** What a multipart form brought: its text fields, and its one file. */
export interface Upload {
  readonly fields: Readonly<Record<string, string>>;
  readonly file: UploadedFile;
}

export interface UploadLimits {
  /** Where the file waits to be read. */
  readonly folder: string;
  /** The largest file, in megabytes. */
  readonly megabytes: number;
  /** How the file's name ends, such as `.csv`: the one thing about the name that is looked at. */
  readonly ending: string;
}

const MEGABYTE = 1_000_000;
/** What field names, boundaries and headers may add to the file itself. */
const ENVELOPE = 100_000;
const FILE = 'file';

/** Streams a multipart body to the disk: one file called `file`, and short text fields before or after it. */
export async function receiveUpload(request: Request, limits: UploadLimits): Promise<Upload> {
  const tooLarge = new TooLarge(`${limits.megabytes} MB`);
  const most = limits.megabytes * MEGABYTE;
  if (Number(request.headers['content-length'] ?? 0) > most + ENVELOPE) throw tooLarge;
  const form = formOf(request, most);
  const fields: Record<string, string> = {};
  const files: Promise<UploadedFile>[] = [];
  try {
    await new Promise<void>((resolve, reject) => {
      form.on('field', (name, value, { valueTruncated }) => {
        if (valueTruncated)
          reject(new BadInput([{ field: name, code: 'text', params: { max: 1_000 } }]));
        fields[name] = value;
      });
      form.on('file', (name, stream, { filename }) => {
        // A form that breaks off ends its file with an error, perhaps before anybody reads it.
        stream.on('error', () => reject(notAForm()));
        stream.on('limit', () => reject(tooLarge));
        if (name !== FILE) return reject(oneFile('unknownField', name));
        if (!filename?.toLowerCase().endsWith(limits.ending))
          return reject(otherKind(limits.ending));
        files.push(keep(stream, limits.folder, reject));
      });
      form.on('filesLimit', () => reject(oneFile('oneFile')));
      form.on('fieldsLimit', () => reject(new BadInput([], 'The form has too many fields.')));
      form.on('error', () => reject(notAForm()));
      request.on('close', () => request.complete || reject(notAForm()));
      form.on('close', () => resolve());
      request.pipe(form);
    });
    const [file] = await Promise.all(files);
    if (!file) throw oneFile('fileMissing');
    return { fields, file };
  } catch (error) {
    request.unpipe(form);
    // The rest is read and thrown away, so that the other side, still sending, gets to see the answer.
    request.resume();
    form.destroy();
    await Promise.allSettled(files.map(async (file) => (await file).discard()));
    throw error;
  }
}

function formOf(request: Request, most: number) {
  try {
    return busboy({
      headers: request.headers,
      defParamCharset: 'utf8',
      // One byte more than is allowed, since busboy speaks up when the limit is reached, not passed.
      limits: { fileSize: most + 1, files: 1, fields: 20, fieldSize: 1_000, fieldNameSize: 100 },
    });
  } catch {
    throw notAForm();
  }
}

function keep(stream: Readable, folder: string, fail: (error: unknown) => void) {
  const kept = keepTemporarily(stream, folder);
  kept.catch((error: NodeJS.ErrnoException) => fail(error.code === 'ENOSPC' ? noRoom() : error));
  return kept;
}

const oneFile = (code: string, field = FILE) =>
  new BadInput([{ field, code } satisfies FieldError]);

const otherKind = (ending: string) =>
  new BadInput([{ field: FILE, code: 'otherKind', params: { ending } }]);

const notAForm = () =>
  new BadInput([], 'Send a whole form: multipart/form-data with the file in the part "file".');

const noRoom = () =>
  new Problem(507, 'noRoom', 'The server has no room left for this file. Nothing was saved.');
