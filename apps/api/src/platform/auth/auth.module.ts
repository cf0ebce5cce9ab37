import { Global, Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { Guesses } from './guesses';
import { IdentityProvider } from './identity-provider';
import { Passkeys } from './passkeys';
import { PasswordProof } from './password-proof';
import { ProviderStrategy } from './provider-strategy';
import { SecondFactors } from './second-factors';
import { FileSecretBox, SECRET_BOX } from './secret-box';
import { PasskeyStrategy, PasswordStrategy, SessionStrategy } from './strategies';

@Global()
@Module({
  imports: [PassportModule],
  providers: [
    ...[SessionStrategy, PasswordStrategy, PasskeyStrategy, ProviderStrategy],
    ...[Guesses, PasswordProof, SecondFactors, Passkeys, IdentityProvider],
    { provide: SECRET_BOX, useClass: FileSecretBox },
  ],
  exports: [Guesses, PasswordProof, SecondFactors, Passkeys, IdentityProvider, SECRET_BOX],
})
export class AuthModule {}
