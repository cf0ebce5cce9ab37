import { Global, Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { Guesses } from './guesses';
import { Passkeys } from './passkeys';
import { PasswordProof } from './password-proof';
import { SecondFactors } from './second-factors';
import { FileSecretBox, SECRET_BOX } from './secret-box';
import { PasskeyStrategy, PasswordStrategy, SessionStrategy } from './strategies';

@Global()
@Module({
  imports: [PassportModule],
  providers: [
    ...[SessionStrategy, PasswordStrategy, PasskeyStrategy],
    ...[Guesses, PasswordProof, SecondFactors, Passkeys],
    { provide: SECRET_BOX, useClass: FileSecretBox },
  ],
  exports: [Guesses, PasswordProof, SecondFactors, Passkeys, SECRET_BOX],
})
export class AuthModule {}
