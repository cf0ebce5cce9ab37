import { uuidv7 } from 'uuidv7';

/** A new row's id: ordered by time, so that the index of a large table grows at its end. */
export const newId = (): string => uuidv7();
