import { AccessReviewsModule } from './access-reviews';
import { AccountModule } from './account';
import { AssistancesModule } from './assistances';
import { AuditEventsModule } from './audit-events';
import { BreakGlassModule } from './break-glass';
import { CaseGrantsModule } from './case-grants';
import { CasesModule } from './cases';
import { CodeListsModule } from './code-lists';
import { ContactsModule } from './contacts';
import { CoversModule } from './covers';
import { DataSetsModule } from './data-sets';
import { DeterminationsModule } from './determinations';
import { EpisodesModule } from './episodes';
import { HealthModule } from './health';
import { IdentityDocumentsModule } from './identity-documents';
import { ImportsModule } from './imports';
import { MembershipRequestsModule } from './membership-requests';
import { MachineTokensModule } from './machine-tokens';
import { OrganisationsModule } from './organisations';
import { PersonsModule } from './persons';
import { ProgrammesModule } from './programmes';
import { ProjectsModule } from './projects';
import { RelativesModule } from './relatives';
import { ReportsModule } from './reports';
import { SessionModule } from './session';
import { SignInsModule } from './sign-ins';
import { StatusModule } from './status';
import { TeamsModule } from './teams';
import { UsersModule } from './users';

/** Every subject of the API, one line each. */
export const FEATURES = [
  AccessReviewsModule,
  AccountModule,
  AssistancesModule,
  AuditEventsModule,
  BreakGlassModule,
  CaseGrantsModule,
  CasesModule,
  CodeListsModule,
  ContactsModule,
  CoversModule,
  DataSetsModule,
  DeterminationsModule,
  EpisodesModule,
  HealthModule,
  IdentityDocumentsModule,
  ImportsModule,
  MembershipRequestsModule,
  MachineTokensModule,
  OrganisationsModule,
  PersonsModule,
  ProgrammesModule,
  ProjectsModule,
  RelativesModule,
  ReportsModule,
  SessionModule,
  SignInsModule,
  StatusModule,
  TeamsModule,
  UsersModule,
];
