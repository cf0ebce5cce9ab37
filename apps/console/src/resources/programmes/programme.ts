import type { components } from '../../api/openapi';

export type Programme = components['schemas']['ProgrammeResponse'];

/** One line of a manager's caseload: the work, and nothing about the person. */
export type CaseLine = components['schemas']['CaseloadLine'];
