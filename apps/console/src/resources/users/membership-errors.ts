type Errors = Record<string, string> | undefined;

/** What the server says of single memberships stands above all of them: their rows have no place of their own for it. */
export const inOneSentence = (errors: Errors): Errors => {
  if (!errors) return undefined;
  const about = Object.entries(errors).filter(([field]) => field.startsWith('memberships'));
  const rest = Object.entries(errors).filter(([field]) => !field.startsWith('memberships'));
  return {
    ...Object.fromEntries(rest),
    ...(about.length ? { memberships: about[0][1] } : {}),
  };
};
