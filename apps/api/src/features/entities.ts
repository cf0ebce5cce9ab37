import { AuditEvent } from '../platform/audit/audit-event.entity';
import { Session } from '../platform/auth/session.entity';
import { IdempotencyKey } from '../platform/http/idempotency-key.entity';
import { Workspace } from '../platform/workspaces/workspace.entity';
import { Assistance, AssistanceProject } from './assistances';
import { Case, UsedCaseNumber } from './cases';
import { AssistanceType, Code, CodeList } from './code-lists';
import { DataSet, DataSetVersion, ImportedRecord } from './data-sets';
import { CaseEpisode, Episode, EpisodeCode } from './episodes';
import { Import } from './imports';
import { Organisation } from './organisations';
import { Person, PersonIdentity } from './persons';
import { Programme } from './programmes';
import { Project } from './projects';
import { CaseYearFact, ServiceFact } from './reports';
import { Team } from './teams';
import { Credential, Membership, User } from './users';

/** Every table. A test compares them with the migrated database and asks each column for its data class. */
export const ENTITIES = [
  ...[Workspace, Session, IdempotencyKey, AuditEvent],
  ...[Programme, Team, Project, Organisation, User, Credential, Membership],
  ...[Person, PersonIdentity, Case, UsedCaseNumber, Episode, EpisodeCode, CaseEpisode],
  ...[CodeList, Code, AssistanceType, Assistance, AssistanceProject],
  ...[CaseYearFact, ServiceFact, DataSet, DataSetVersion, ImportedRecord, Import],
];
