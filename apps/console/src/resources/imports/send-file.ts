import type { Problem } from '../../providers/http';
import { newKey } from '../../providers/data-provider';
import { goToSignIn } from '../../providers/session';
import type { Import } from './import';

/** Why a file did not arrive: the server's problem, or none when the line broke (status 0). */
export class SendingFailed extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem,
  ) {
    super(problem.title ?? 'The file was not received.');
  }
}

interface Order {
  file: File;
  dataset: string;
  dryRun: boolean;
}

/**
 * Sends a file and says how far it has come. `fetch` cannot tell how much of a body has left, and half a gigabyte on a
 * slow line takes minutes: this is the one place with an XMLHttpRequest.
 */
export const sendFile = (
  { file, dataset, dryRun }: Order,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Import> =>
  new Promise((resolve, reject) => {
    const form = new FormData();
    form.set('format', 'ctdc');
    form.set('dataset', dataset);
    form.set('dryRun', String(dryRun));
    form.set('file', file);
    const request = new XMLHttpRequest();
    request.open('POST', '/api/v1/imports');
    request.setRequestHeader('X-Requested-With', 'teduh');
    request.setRequestHeader('Idempotency-Key', newKey());
    request.setRequestHeader('Accept', 'application/json');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
    request.onload = () => {
      if (request.status === 401) return goToSignIn();
      const answer = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(answer as Import);
      else reject(new SendingFailed(request.status, (answer ?? {}) as Problem));
    };
    request.onerror = () => reject(new SendingFailed(0, {}));
    request.onabort = () => reject(new DOMException('Stopped by the sender.', 'AbortError'));
    signal.addEventListener('abort', () => request.abort());
    request.send(form);
  });

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
