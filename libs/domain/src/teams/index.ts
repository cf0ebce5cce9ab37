/** The colleagues of one office whose cases one supervisor answers for; of a country programme, never of headquarters. */
export interface TeamInput {
  readonly programmeId: string;
  readonly name: string;
}
