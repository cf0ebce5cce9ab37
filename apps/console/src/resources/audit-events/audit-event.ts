import type { components } from '../../api/openapi';

/** One line of the trail. Ids and codes only: nothing of a case. */
export type AuditEvent = components['schemas']['AuditEventResponse'];

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const isWholeId = (text: string): boolean => UUID.test(text);

/** What a record is called where its content is not shown: the end of its id, since ids begin with the time they were made. */
export const pseudonymOf = (id: string): string => `·${id.slice(-6)}`;
