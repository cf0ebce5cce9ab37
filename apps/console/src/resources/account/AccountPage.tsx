import { useTranslate } from 'ra-core';
import { PageHead } from '../../components/PageHead';
import { Skeleton } from '../../components/Skeleton';
import { Codes } from './Codes';
import { Factors } from './Factors';
import { LinkedProvider } from './LinkedProvider';
import { NewPassword } from './NewPassword';
import { Sessions } from './Sessions';
import { useAccount } from './use-account';

/** One's own account: second factors, codes on paper, another provider, password, and where one is signed in. */
export const AccountPage = () => {
  const translate = useTranslate();
  const [account, refresh] = useAccount();
  return (
    <>
      <PageHead
        title={translate('resources.account.title')}
        lead={translate('resources.account.lead')}
      />
      {account ? (
        <div className="account">
          <Factors factors={account.factors} onChange={refresh} />
          <Codes account={account} onChange={refresh} />
          {account.provider && <LinkedProvider provider={account.provider} onChange={refresh} />}
          <NewPassword onChange={refresh} />
          <Sessions sessions={account.sessions} onChange={refresh} />
        </div>
      ) : (
        <Skeleton />
      )}
    </>
  );
};
