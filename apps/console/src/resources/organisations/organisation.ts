/** A partner as the API gives it. Without a programme it is everybody's. */
export interface Organisation {
  id: string;
  version: number;
  name: string;
  kind: string;
  country: string | null;
  programmeId: string | null;
}
