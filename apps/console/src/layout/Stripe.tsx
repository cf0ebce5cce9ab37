import { useLayoutEffect } from 'react';
import { useMediaQuery } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Icon } from '../components/Icon';
import { useSession } from '../providers/SessionProvider';

/** Above everything, never scrolled away: these people and numbers are invented. A live system has none. */
export const Stripe = () => {
  const translate = useTranslate();
  const { kind } = useSession().workspace;
  const narrow = useMediaQuery('(max-width: 599px)', { noSsr: true });
  useLayoutEffect(() => {
    if (kind === 'live') return;
    document.documentElement.dataset.stripe = kind;
  }, [kind]);
  if (kind === 'live') return null;
  return (
    <div className={`stripe ${kind}`}>
      <p>
        <Icon name="help" size={16} />
        {translate(`app.${kind}${narrow ? 'Short' : ''}`)}
      </p>
    </div>
  );
};
