/** Something the person at the keyboard can put right: its message is one plain sentence saying how. */
export class Failure extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

export const DISK_FULL =
  'the disk is full. Free some space, or set TEDUH_DATA to a folder on another disk.';

/** Runs a command of the launcher; a Failure is printed as its sentence, anything unforeseen with its stack. */
export async function command(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    const sentence = sentenceOf(error);
    console.error(sentence ? `\n${sentence}` : error);
    process.exitCode = error.exitCode ?? 1;
  }
}

function sentenceOf(error) {
  if (error instanceof Failure) return error.message;
  if (error.code === 'ENOSPC')
    return `${error.path ?? 'A file'} could not be written: ${DISK_FULL}`;
  if (['EACCES', 'EPERM', 'EROFS'].includes(error.code) && error.path) {
    return `${error.path} may not be changed by this user (${error.code}): start Teduh as the user that owns it, or set TEDUH_DATA to another folder.`;
  }
  return undefined;
}
