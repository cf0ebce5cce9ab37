import { BadRequestException, NotFoundException } from '@nestjs/common';
import { Stale } from '../errors';
import { problemOf, ProblemFilter } from './problem.filter';

const of = (error: unknown) => {
  const { status, code } = problemOf(error);
  return [status, code];
};
const postgres = (code: string, message = 'message') => Object.assign(new Error(message), { code });

it('turns what was thrown into one of our own answers', () => {
  expect(of(new Stale())).toEqual([412, 'stale']);
  expect(of(new NotFoundException())).toEqual([404, 'notFound']);
  expect(of(new BadRequestException())).toEqual([400, 'badInput']);
  expect(of(new Error('anything'))).toEqual([500, 'unexpected']);
  expect(of('text')).toEqual([500, 'unexpected']);
  expect(of(undefined)).toEqual([500, 'unexpected']);
});

it('reads what Postgres says: refused rows are not found, a busy or lost server is busy', () => {
  expect(of(postgres('42501'))).toEqual([404, 'notFound']);
  expect(of(postgres('23503'))).toEqual([404, 'notFound']);
  expect(of(postgres('23505'))).toEqual([409, 'alreadyThere']);
  expect(of(postgres('TD001'))).toEqual([409, 'forbiddenPair']);
  for (const code of ['22P02', '22003', '22021', '23502', '23514']) {
    expect(of(postgres(code))).toEqual([400, 'badInput']);
  }
  for (const code of ['25P03', '55P03', '57014', '57P01', '53300', '40P01', 'ECONNREFUSED']) {
    expect(of(postgres(code))).toEqual([503, 'busy']);
  }
  expect(of(new Error('Connection terminated unexpectedly'))).toEqual([503, 'busy']);
});

it('logs what kind of error it was and where, never its message: that can quote a row', async () => {
  const logged: unknown[] = [];
  const error = postgres('XX000', 'Key (full_name)=(Dewi Anggraini)\nDetail: Dewi Anggraini');
  const response = {
    ...{ headersSent: false, destroyed: false, sent: '', getHeader: () => 'request-1' },
    ...{ setHeader: () => response, status: () => response, type: () => response },
    send: (text: string) => (response.sent = text),
  };
  const filter = new ProblemFilter(
    { rollback: async () => undefined } as never,
    { recordDenial: async () => undefined } as never,
    { error: (line: unknown) => logged.push(line) } as never,
  );
  await filter.catch(error, { switchToHttp: () => ({ getResponse: () => response }) } as never);
  expect(logged).toMatchObject([{ requestId: 'request-1', error: 'Error', code: 'XX000' }]);
  expect(JSON.stringify(logged) + response.sent).not.toContain('Dewi');
  expect(JSON.parse(response.sent)).toMatchObject({ status: 500, requestId: 'request-1' });
});
