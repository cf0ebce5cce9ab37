import { useEffect, useState } from 'react';
import { holdUnsaved, type Lost } from '../providers/unsaved';

/** Says while something is typed here that would be lost; gives back what the form is called in `providers/unsaved`. */
export const useUnsaved = (isUnsaved: boolean, lost: Lost = 'page'): object => {
  const [form] = useState(() => ({}));
  useEffect(() => {
    holdUnsaved(form, isUnsaved ? lost : null);
    return () => holdUnsaved(form, null);
  }, [form, isUnsaved, lost]);
  return form;
};
