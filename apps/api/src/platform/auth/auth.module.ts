import { Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { PasswordStrategy, SessionStrategy } from './strategies';

@Module({ imports: [PassportModule], providers: [SessionStrategy, PasswordStrategy] })
export class AuthModule {}
