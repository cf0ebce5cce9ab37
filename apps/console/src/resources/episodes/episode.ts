/** One trafficking experience of a person, as the API sends it. */
export interface Episode {
  id: string;
  version: number;
  personId: string;
  caseId: string | null;
  countryOfExploitation: string | null;
  startedOn: string | null;
  endedOn: string | null;
  wayOfEntering: string | null;
  isIntended: boolean;
  isStub: boolean;
  isCrossBorder: boolean | null;
  acts: string[];
  means: string[];
  typeOfExploitation: string[];
  exploitationSector: string[];
  methodsOfControl: string[];
}

export const EPISODE_FIELDS = [
  'countryOfExploitation',
  'isCrossBorder',
  'startedOn',
  'endedOn',
  'wayOfEntering',
  'acts',
  'means',
  'typeOfExploitation',
  'exploitationSector',
  'methodsOfControl',
  'isIntended',
  'isStub',
] as const;

/** The list each coded field takes its answers from. */
export const LIST_OF: Record<string, string> = {
  countryOfExploitation: 'country',
  wayOfEntering: 'wayOfEntering',
  acts: 'acts',
  means: 'means',
  typeOfExploitation: 'typeOfExploitation',
  exploitationSector: 'exploitationSector',
  methodsOfControl: 'methodsOfControl',
};
