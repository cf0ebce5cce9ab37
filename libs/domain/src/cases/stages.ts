import type { Stage } from '../code-lists';

/**
 * What may follow what. Work moves on and sometimes back; any open case may be closed; a closed one is reopened
 * into the work or into follow-up, never into intake. Our reading of the process, not a rule of a standard.
 */
export const STAGE_TRANSITIONS: Readonly<Record<Stage, readonly Stage[]>> = {
  ReferredIn: ['Screening', 'Active', 'Closed', 'ClosedReferred'],
  Screening: ['ReferredIn', 'Active', 'Closed', 'ClosedReferred'],
  Active: [
    'Screening',
    'ReturnInProgress',
    'Reintegration',
    'FollowUp',
    'Closed',
    'ClosedReferred',
  ],
  ReturnInProgress: ['Active', 'Reintegration', 'FollowUp', 'Closed', 'ClosedReferred'],
  Reintegration: ['Active', 'ReturnInProgress', 'FollowUp', 'Closed', 'ClosedReferred'],
  FollowUp: ['Active', 'Reintegration', 'Closed', 'ClosedReferred'],
  Closed: ['Active', 'FollowUp'],
  ClosedReferred: ['Active', 'FollowUp'],
};

export const CLOSED_STAGES: readonly Stage[] = ['Closed', 'ClosedReferred'];

export function isOpenStage(stage: Stage): boolean {
  return !CLOSED_STAGES.includes(stage);
}

/** May the case go from one stage to the other? Staying where it is always may. */
export function mayMove(from: Stage, to: Stage): boolean {
  return from === to || STAGE_TRANSITIONS[from].includes(to);
}

export function mayClose(stage: Stage): boolean {
  return isOpenStage(stage);
}

export function mayReopen(stage: Stage): boolean {
  return !isOpenStage(stage);
}

/** May assistance still be logged as planned or ongoing? On a closed case only what was given before may be added. */
export function mayPlanAssistance(stage: Stage): boolean {
  return isOpenStage(stage);
}
