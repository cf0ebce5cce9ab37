import { useEffect, useState } from 'react';
import { useTranslate } from 'ra-core';
import { useFormat } from '../../components/use-format';
import type { Case } from './case';

const SECTIONS = [
  ...(['summary', 'reach', 'person', 'background', 'documents', 'family'] as const),
  ...(['episodes', 'determinations', 'assistance', 'work', 'access'] as const),
] as const;

const WORDS: Record<(typeof SECTIONS)[number], string> = {
  summary: 'resources.cases.show.summary',
  reach: 'resources.safe-contact-cards.section.title',
  person: 'resources.persons.section.title',
  background: 'resources.persons.section.background',
  documents: 'resources.identity-documents.section.title',
  family: 'resources.relatives.section.title',
  episodes: 'resources.episodes.section.title',
  determinations: 'resources.determinations.section.title',
  assistance: 'resources.assistances.list.title',
  work: 'resources.cases.show.caseWork',
  access: 'resources.cases.access.short',
};

/** Jumps to a section of the file and shows which one is in view. */
export const CaseSections = ({ record }: { record: Case }) => {
  const translate = useTranslate();
  const { number } = useFormat();
  const current = useSectionInView();
  return (
    <nav className="case-sections" aria-label={translate('resources.cases.show.sections')}>
      <ul>
        {SECTIONS.map((name) => (
          <li key={name}>
            <a
              href={`#${name}`}
              aria-current={name === current ? 'true' : undefined}
              onClick={(event) => {
                event.preventDefault();
                const section = document.getElementById(name);
                section?.scrollIntoView();
                section?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
              }}
            >
              {translate(WORDS[name])}
              {name === 'assistance' && record.assistanceCount !== undefined && (
                <span className="count">{number(record.assistanceCount)}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** The section whose head passed the top last; the last one when the page is at its end. */
const useSectionInView = (): string => {
  const [current, setCurrent] = useState<string>(SECTIONS[0]);
  useEffect(() => {
    const look = () => {
      const passed = SECTIONS.filter((name) => {
        const top = document.getElementById(name)?.getBoundingClientRect().top;
        return top !== undefined && top < 260;
      });
      const atEnd =
        window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 4;
      setCurrent((window.scrollY > 0 && atEnd ? SECTIONS.at(-1) : passed.at(-1)) ?? SECTIONS[0]);
    };
    window.addEventListener('scroll', look, { passive: true });
    return () => window.removeEventListener('scroll', look);
  }, []);
  return current;
};
