import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Request } from 'express';
import { Problem } from '../errors';
import { receiveUpload } from './receive-upload';

const MEGABYTE = 1_000_000;

describe('Receiving a file', () => {
  let home: string;
  let folder: string;
  let server: Server;
  let ended: () => void;
  let port: number;

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'teduh-uploads-'));
    folder = join(home, 'uploads');
    server = createServer(async (request, response) => {
      try {
        const { fields, file } = await receiveUpload(request as Request, {
          ...{ folder, megabytes: 1, ending: '.csv' },
        });
        let read = 0;
        for await (const chunk of file.read()) read += chunk.length;
        await file.discard();
        response.end(JSON.stringify({ ...fields, bytes: file.bytes, digest: file.digest, read }));
      } catch (error) {
        const { status, errors } = error as Problem;
        response.statusCode = status ?? 500;
        response.end(JSON.stringify(errors));
      }
      ended?.();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  });

  afterAll(async () => {
    await new Promise((resolve) => server.close(resolve));
    await rm(home, { recursive: true, force: true });
  });

  afterEach(async () => expect(await readdir(folder).catch(() => [])).toEqual([]));

  async function post(fill: (form: FormData) => void) {
    const form = new FormData();
    fill(form);
    const response = await fetch(`http://127.0.0.1:${port}`, { method: 'POST', body: form });
    return { status: response.status, body: await response.json() };
  }

  it('takes the fields before and after the file, and the file as it is', async () => {
    const { status, body } = await post((form) => {
      form.append('first', '1');
      form.append('file', new Blob(['abc']), 'a.csv');
      form.append('last', 'é');
    });
    expect(status).toBe(200);
    expect(body).toEqual({
      ...{ first: '1', last: 'é', bytes: 3, read: 3 },
      digest: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    });
  });

  it('keeps its folder to itself', async () => {
    await post((form) => form.append('file', new Blob(['abc']), 'a.csv'));
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });

  it('takes a file of the largest size, and not a byte more', async () => {
    const send = (size: number) =>
      post((form) => form.append('file', new Blob(['x'.repeat(size)]), 'a.csv'));
    expect(await send(MEGABYTE)).toMatchObject({ status: 200, body: { bytes: MEGABYTE } });
    expect(await send(MEGABYTE + 1)).toMatchObject({ status: 413 });
  });

  it('refuses what is far too large without reading it', async () => {
    const answer = await talk(
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 9000000\r\n\r\n',
    );
    expect(answer).toContain('413');
  });

  it.each([
    ['no file', (form: FormData) => form.append('name', 'a'), 'fileMissing'],
    [
      'two files',
      (form: FormData) => {
        form.append('file', new Blob(['a']), 'a.csv');
        form.append('file', new Blob(['b']), 'b.csv');
      },
      'oneFile',
    ],
    [
      'a file of another name',
      (form: FormData) => form.append('photo', new Blob(['a']), 'a.png'),
      'unknownField',
    ],
    ...['a.png', 'a.csv.exe', 'csv', 'a.csv '].map(
      (name): [string, (form: FormData) => void, string] => [
        `a file called "${name}"`,
        (form) => form.append('file', new Blob(['a']), name),
        'otherKind',
      ],
    ),
    [
      'a field that is too long',
      (form: FormData) => {
        form.append('name', 'x'.repeat(2_000));
        form.append('file', new Blob(['a']), 'a.csv');
      },
      'text',
    ],
  ])('refuses %s', async (_what, fill, code) => {
    expect(await post(fill)).toMatchObject({ status: 400, body: [{ code }] });
  });

  it('gives up when the sender goes away', async () => {
    const over = new Promise<void>((resolve) => (ended = resolve));
    const socket = connect(port, '127.0.0.1');
    socket.write(
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 500000\r\n\r\n' +
        '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nhalf of it',
    );
    setTimeout(() => socket.destroy(), 200);
    await over;
  });

  /** Sends bytes as they are and returns the first that come back. */
  function talk(text: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(text));
      socket.once('data', (data) => {
        resolve(data.toString());
        socket.destroy();
      });
      socket.once('error', reject);
    });
  }
});
