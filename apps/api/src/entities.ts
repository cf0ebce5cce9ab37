import { AuditEvent } from './platform/audit/audit-event.entity';
import { AuditLink, AuditShown, AuditUnsealed } from './platform/audit/audit-chain.entity';
import { Identity } from './platform/auth/identity.entity';
import { KnownDevice } from './platform/auth/known-device.entity';
import {
  Enrolment,
  OneTimeCode,
  SecondFactor,
  UsedChallenge,
} from './platform/auth/second-factor.entity';
import { Session } from './platform/auth/session.entity';
import { SignInLane } from './platform/auth/sign-in-lane.entity';
import { IdempotencyKey } from './platform/http/idempotency-key.entity';
import { KeyWrap, ProgrammeKey, SealingKey } from './platform/vault/keys.entity';
import { Workspace } from './platform/workspaces/workspace.entity';
import { AccessReview } from './features/access-reviews';
import { Assistance, AssistanceProject } from './features/assistances';
import { BreakGlass, BreakGlassSeen } from './features/break-glass';
import { Case, UsedCaseNumber } from './features/cases';
import { CaseGrant } from './features/case-grants';
import { AssistanceType, Code, CodeList } from './features/code-lists';
import { Contact, SafeContactCard } from './features/contacts';
import { Cover } from './features/covers';
import { DataSet, DataSetVersion, ImportedRecord } from './features/data-sets';
import { Determination } from './features/determinations';
import { CaseEpisode, Episode, EpisodeCode, Leg } from './features/episodes';
import { IdentityDocument } from './features/identity-documents';
import { Import } from './features/imports';
import { MembershipRequest } from './features/membership-requests';
import { MachineToken } from './features/machine-tokens';
import { Organisation } from './features/organisations';
import {
  LookAlikeQuestion,
  NameQuestionAsked,
  NameToken,
  Person,
  PersonCode,
  PersonIdentity,
} from './features/persons';
import { Programme } from './features/programmes';
import { Project } from './features/projects';
import { Relative } from './features/relatives';
import { CaseYearFact, ServiceFact } from './features/reports';
import { Team } from './features/teams';
import { Credential, Membership, User } from './features/users';

/** Every table. A test compares them with the migrated database and asks each column for its data class. */
export const ENTITIES = [
  ...[Workspace, Session, SignInLane, KnownDevice, SecondFactor, OneTimeCode, Identity],
  ...[Enrolment, MachineToken, UsedChallenge, IdempotencyKey, AuditEvent],
  ...[AuditShown, AuditUnsealed, AuditLink],
  ...[Programme, Team, Project, Organisation, User, Credential, Membership],
  ...[Person, PersonCode, PersonIdentity, Case, UsedCaseNumber, Episode, EpisodeCode, CaseEpisode],
  ...[Leg],
  ...[IdentityDocument, Contact, SafeContactCard, Relative],
  ...[Determination],
  ...[Cover, CaseGrant, BreakGlass, BreakGlassSeen, MembershipRequest, AccessReview],
  ...[ProgrammeKey, SealingKey, KeyWrap, NameToken, LookAlikeQuestion, NameQuestionAsked],
  ...[CodeList, Code, AssistanceType, Assistance, AssistanceProject],
  ...[CaseYearFact, ServiceFact, DataSet, DataSetVersion, ImportedRecord, Import],
];
