import { Schema0001 } from './0001-schema';
import { RowSecurity0002 } from './0002-row-security';
import { Facts0003 } from './0003-facts';
import { Imports0004 } from './0004-imports';
import { CaseReach0005 } from './0005-case-reach';
import { Vault0006 } from './0006-vault';
import { AuditChain0007 } from './0007-audit-chain';
import { SignIn0008 } from './0008-sign-in';
import { SecondFactors0009 } from './0009-second-factors';
import { Accounts0010 } from './0010-accounts';
import { MachineTokens0011 } from './0011-machine-tokens';
import { BreakGlass0012 } from './0012-break-glass';
import { CaseDetails0013 } from './0013-case-details';
import { Teams0014 } from './0014-teams';
import { Status0015 } from './0015-status';
import { NameQuestions0017 } from './0017-name-questions';
import { DisabledAccounts0018 } from './0018-disabled-accounts';
import { Identities0019 } from './0019-identities';
import { Determinations0020 } from './0020-determinations';
import { PersonDetails0021 } from './0021-person-details';
import { IdentityDocuments0022 } from './0022-identity-documents';
import { Contacts0023 } from './0023-contacts';
import { Relatives0024 } from './0024-relatives';
import { Journeys0025 } from './0025-journeys';
import { EnrolmentByTwo0030 } from './0030-enrolment-by-two';
import { MachinesReadNoLines0031 } from './0031-machines-read-no-lines';
import { CoverOpensNoCase0032 } from './0032-cover-opens-no-case';
import { TriesOneByOne0033 } from './0033-tries-one-by-one';
import { PairsOneByOne0034 } from './0034-pairs-one-by-one';
import { StrongSignIn0035 } from './0035-strong-sign-in';

/** In the order they run. */
export const MIGRATIONS = [
  Schema0001,
  RowSecurity0002,
  Facts0003,
  Imports0004,
  CaseReach0005,
  Vault0006,
  AuditChain0007,
  SignIn0008,
  SecondFactors0009,
  Accounts0010,
  MachineTokens0011,
  BreakGlass0012,
  CaseDetails0013,
  Teams0014,
  Status0015,
  NameQuestions0017,
  DisabledAccounts0018,
  Identities0019,
  Determinations0020,
  PersonDetails0021,
  IdentityDocuments0022,
  Contacts0023,
  Relatives0024,
  Journeys0025,
  EnrolmentByTwo0030,
  MachinesReadNoLines0031,
  CoverOpensNoCase0032,
  TriesOneByOne0033,
  PairsOneByOne0034,
  StrongSignIn0035,
];
