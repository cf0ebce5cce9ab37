import { createContext, useContext, useState, type ReactNode } from 'react';
import { askSession } from './own-session';
import { useSession } from './SessionProvider';

interface Interview {
  isOn: boolean;
  set: (on: boolean) => Promise<void>;
}

const InterviewContext = createContext<Interview>({ isOn: false, set: () => Promise.resolve() });

/** Whether an interview goes on: the page is then covered after 5 minutes untouched, and the session lives for 3 hours. */
export const InterviewProvider = ({ children }: { children: ReactNode }) => {
  const [isOn, setOn] = useState(useSession().isInterview);
  const set = async (on: boolean): Promise<void> => {
    const { ok } = await askSession('POST', '/session/interview', { on });
    if (ok) setOn(on);
  };
  return <InterviewContext value={{ isOn, set }}>{children}</InterviewContext>;
};

export const useInterview = (): Interview => useContext(InterviewContext);
