/** @jest-environment ./apps/console/src/testing/browser-environment.mjs */
import { screen, within } from '@testing-library/react';
import { renderConsole, TODAY } from '../../testing/render-console';
import { DocumentsOfPerson } from './DocumentsOfPerson';
import type { IdentityDocument } from './identity-document';

const passport = (validUntil: string | null): IdentityDocument => ({
  ...{ id: String(validUntil), version: 1, personId: 'p1', kind: 'Passport', country: 'IDN' },
  ...{ state: 'HeldByPerson', validUntil, hasNumber: false },
});

it('says of a paper that it is over when its last day is, of a year alone after December', async () => {
  const papers = ['2025', '2026', TODAY, '2026-02', null].map(passport);
  renderConsole(<DocumentsOfPerson personId="p1" id="documents" mayWork={false} />, {
    rights: ['identity-documents:list'],
    dataProvider: {
      getList: (() => Promise.resolve({ data: papers, total: papers.length })) as never,
    },
  });
  await screen.findByText(/was valid until 2025/);
  const expired = screen
    .getAllByRole('listitem')
    .map((line) => within(line).queryByText('Expired') !== null);
  expect(expired).toEqual([true, false, false, true, false]);
});
