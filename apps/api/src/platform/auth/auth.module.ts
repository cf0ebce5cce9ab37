import { Global, Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { Guesses } from './guesses';
import { PasswordProof } from './password-proof';
import { PasswordStrategy, SessionStrategy } from './strategies';

@Global()
@Module({
  imports: [PassportModule],
  providers: [SessionStrategy, PasswordStrategy, Guesses, PasswordProof],
  exports: [PasswordProof],
})
export class AuthModule {}
