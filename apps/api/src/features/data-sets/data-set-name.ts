export const DATA_SET_NAME_LENGTH = 80;

/** The name of a data set as it is kept: 1 to 80 characters on one line, without spaces around; null for what is none. */
export function dataSetName(text: string): string | null {
  const name = text.normalize('NFC').trim();
  const isOnOneLine = !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(name);
  return name.length > 0 && name.length <= DATA_SET_NAME_LENGTH && isOnOneLine ? name : null;
}
