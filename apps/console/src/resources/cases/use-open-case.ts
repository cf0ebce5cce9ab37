import { useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { HttpError, useDataProvider, useNavigate, useTranslate } from 'ra-core';
import { linesIn } from '../../components/inputs';
import { useToast } from '../../components/Toasts';
import { CreateOnce } from '../../providers/create-once';
import type { ProblemBody } from '../../providers/http';
import { forgetUnsaved } from '../../providers/unsaved';
import { useSession } from '../../providers/SessionProvider';
import { episodeBody, hasEpisode } from '../episodes';
import { birthBody } from '../persons';
import type { Case } from './case';
import { firstContactSent } from './first-contact';

type Values = Record<string, unknown>;

/**
 * Opens a case in up to three steps: person, case, what happened. When a later step fails, the earlier ones stand; trying
 * again goes on where it stopped and brings what was typed since then along. Nothing is made twice, no word is lost.
 */
export const useOpenCase = () => {
  const translate = useTranslate();
  const dataProvider = useDataProvider();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const { memberships } = useSession();
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const steps = useRef({
    person: new CreateOnce(dataProvider, 'persons'),
    case: new CreateOnce<Case>(dataProvider, 'cases'),
    episode: new CreateOnce(dataProvider, 'episodes'),
  });

  const openCase = async (values: Values): Promise<Record<string, string> | undefined> => {
    setSaving(true);
    setProblem(null);
    let standing = '';
    try {
      const programmeId = (values.programmeId as string) || memberships[0]?.programmeId;
      const person = await steps.current.person.save(personBody(values, programmeId));
      standing = translate('resources.cases.create.halfSaved');
      const personId = String(person.id);
      const made = await steps.current.case.save(caseBody(values, personId, programmeId));
      standing = translate('resources.cases.create.mostlySaved', { code: made.caseNumber });
      if (hasEpisode(values)) {
        await steps.current.episode.save(episodeBody(values, { personId, caseId: made.id }));
      }
      await queryClient.invalidateQueries({ queryKey: ['cases'] });
      toast(translate('resources.cases.create.saved', { code: made.caseNumber }));
      forgetUnsaved();
      navigate(`/cases/${made.id}/show`);
      return undefined;
    } catch (error) {
      const { message, body } = error as HttpError;
      setProblem([message, standing].filter(Boolean).join(' '));
      return (body as ProblemBody | null)?.errors;
    } finally {
      setSaving(false);
    }
  };

  return { openCase, isSaving, problem };
};

const answered = (body: Values): Values =>
  Object.fromEntries(
    Object.entries(body).filter(
      ([, value]) => value !== null && value !== undefined && value !== '',
    ),
  );

const personBody = (values: Values, programmeId: string | undefined): Values => {
  const fullName = (values.fullName as string | null)?.trim();
  const aliases = linesIn(values.aliases);
  return answered({
    fullName,
    ownScriptName: (values.ownScriptName as string | null)?.trim(),
    aliases: aliases.length ? aliases : null,
    nameStatus: fullName ? null : values.nameStatus,
    sex: values.sex,
    ...birthBody(values),
    citizenship: values.citizenship,
    programmeId,
  });
};

const caseBody = (values: Values, personId: string, programmeId: string | undefined): Values =>
  answered({
    personId,
    programmeId,
    ...firstContactSent(values),
    referredBy: values.referredBy,
    placeOfFirstContact: values.placeOfFirstContact,
  });
