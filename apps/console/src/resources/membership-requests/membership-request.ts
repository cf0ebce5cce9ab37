import type { components } from '../../api/openapi';

/** A high role that one administrator asked for and another decides. */
export type MembershipRequest = components['schemas']['MembershipRequestResponse'];

export type Decision = NonNullable<MembershipRequest['decision']>;
