import { lazy } from 'react';
import type { ConsoleResource } from '../../resource';
import { en } from './en';
import { id } from './id';

const list = lazy(() =>
  import('./AccessReviewList').then(({ AccessReviewList }) => ({ default: AccessReviewList })),
);

export const accessReviews: ConsoleResource = {
  name: 'access-reviews',
  menu: { icon: 'people', order: 70 },
  list,
  words: { en, id },
};
