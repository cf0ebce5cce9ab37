import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { useSession } from '../../providers/SessionProvider';

/** Under a search that found nothing: the way to a case that one does not work on, for those who may take it. */
export const OpenInEmergency = () => {
  const translate = useTranslate();
  const { can } = useSession();
  if (!can('break-glass:create')) return null;
  return <Link to="/break-glass/create">{translate('resources.break-glass.list.create')}</Link>;
};
