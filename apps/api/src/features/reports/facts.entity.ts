import { Entity, Index } from 'typeorm';
import { RunningNumber, S1, S2 } from '../../platform/database';

/**
 * One de-identified row per case and year in which the case was registered or its person assisted. Kept by the
 * database (`refresh_facts`), read by the report login, which cannot read `case_id` or `person_id`.
 */
@Entity('case_year_facts')
@Index('case_year_facts_of_case', ['caseId', 'year'], { unique: true })
@Index('case_year_facts_of_person', ['personId'])
@Index('case_year_facts_by_programme', ['programmeId', 'year'])
export class CaseYearFact {
  @RunningNumber() id!: string;
  @S1({ type: 'uuid' }) caseId!: string;
  @S1({ type: 'uuid' }) personId!: string;
  @S1({ type: 'uuid' }) programmeId!: string;
  @S1({ type: 'smallint' }) year!: number;
  @S1({ type: 'boolean' }) registered!: boolean;
  @S1({ type: 'boolean' }) assisted!: boolean;

  /** The case's current status; NotScreened while there is none. */
  @S2({ type: 'text' }) status!: string;
  @S2({ type: 'text' }) sex!: string;
  @S2({ type: 'text' }) ageGroup!: string;
  @S2({ type: 'text' }) womenMenGirlsBoys!: string;
  @S2({ type: 'text' }) citizenship!: string;
  @S2({ type: 'text' }) countryOfExploitation!: string;
  @S2({ type: 'text' }) exploitationGroup!: string;
  @S2({ type: 'text', array: true }) typeOfExploitation!: string[];

  /** The most family members helped at once in this year. */
  @S2({ type: 'int' }) familyMembers!: number;

  /** Marks one assisted row per person and year: the strongest status, then the earliest case. */
  @S1({ type: 'boolean' }) leadsPerson!: boolean;
  @S1({ type: 'boolean' }) leadsPersonInProgramme!: boolean;

  /** On a leading row: the person's last earlier year that counted under the same status. */
  @S1({ type: 'smallint', nullable: true }) previousYear!: number | null;
  @S1({ type: 'smallint', nullable: true }) previousYearInProgramme!: number | null;

  /** Marks one registered row per person and year. */
  @S1({ type: 'boolean' }) leadsRegistered!: boolean;
  @S1({ type: 'boolean' }) leadsRegisteredInProgramme!: boolean;

  /** On a row that leads the registrations: the person was given nothing that counts in that year. */
  @S1({ type: 'boolean' }) onlyScreened!: boolean;
  @S1({ type: 'boolean' }) onlyScreenedInProgramme!: boolean;

  /** On a row that leads the registrations: the person's last earlier year of registration. */
  @S1({ type: 'smallint', nullable: true }) previousRegistered!: number | null;
  @S1({ type: 'smallint', nullable: true }) previousRegisteredInProgramme!: number | null;
}

/**
 * One row per case, year, type of assistance and project, for lines that count. `leadingFact` is the person's
 * leading row of that year: it carries her class in every split.
 */
@Entity('service_facts')
@Index('service_facts_of_person', ['personId'])
@Index('service_facts_by_programme', ['programmeId', 'year'])
export class ServiceFact {
  @RunningNumber() id!: string;
  @S1({ type: 'uuid' }) caseId!: string;
  @S1({ type: 'uuid' }) personId!: string;
  @S1({ type: 'uuid' }) programmeId!: string;
  @S1({ type: 'smallint' }) year!: number;
  @S2({ type: 'text' }) type!: string;
  @S1({ type: 'uuid', nullable: true }) projectId!: string | null;
  @S1({ type: 'bigint' }) leadingFact!: string;
  @S1({ type: 'bigint' }) leadingFactInProgramme!: string;

  /**
   * Marks one row per person, year and type; ... per person, year and project; ... and both. Only of persons whose
   * leading row of that year says that she is a victim of trafficking.
   */
  @S1({ type: 'boolean' }) leadsType!: boolean;
  @S1({ type: 'boolean' }) leadsTypeInProgramme!: boolean;
  @S1({ type: 'boolean' }) leadsProject!: boolean;
  @S1({ type: 'boolean' }) leadsProjectInProgramme!: boolean;
  @S1({ type: 'boolean' }) leadsTypeAndProject!: boolean;
  @S1({ type: 'boolean' }) leadsTypeAndProjectInProgramme!: boolean;
}
