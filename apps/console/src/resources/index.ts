import { accessReviews } from './access-reviews';
import { account } from './account';
import { assistances } from './assistances';
import { caseGrants } from './case-grants';
import { auditEvents } from './audit-events';
import { breakGlass } from './break-glass';
import { cases } from './cases';
import { contacts, safeContactCards } from './contacts';
import { covers } from './covers';
import { dataSets } from './data-sets';
import { determinations } from './determinations';
import { episodes } from './episodes';
import { identityDocuments } from './identity-documents';
import { imports } from './imports';
import { membershipRequests } from './membership-requests';
import { organisations } from './organisations';
import { persons } from './persons';
import { programmes } from './programmes';
import { projects } from './projects';
import { relatives } from './relatives';
import { reports } from './reports';
import { status } from './status';
import { teams } from './teams';
import { users } from './users';
import type { ConsoleResource } from './resource';

/**
 * Every resource of the console, one line each. Their order decides where a person lands after signing in: the first
 * one with a list that they may see.
 */
export const resources: ConsoleResource[] = [
  cases,
  caseGrants,
  covers,
  assistances,
  persons,
  identityDocuments,
  contacts,
  safeContactCards,
  relatives,
  episodes,
  determinations,
  reports,
  users,
  auditEvents,
  membershipRequests,
  accessReviews,
  status,
  programmes,
  projects,
  organisations,
  teams,
  dataSets,
  imports,
  breakGlass,
  account,
];
