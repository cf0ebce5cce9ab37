import { uuidv7 } from 'uuidv7';

/** A new row's id: ordered by time, so that the index of a large table grows at its end. */
export const newId = (): string => uuidv7();

/** Bytes nobody can foretell, for numbers that must tell nothing about order or person. */
export const randomBytes = (length: number): Uint8Array =>
  crypto.getRandomValues(new Uint8Array(length));
