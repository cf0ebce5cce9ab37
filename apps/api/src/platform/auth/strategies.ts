import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy as CustomStrategy } from 'passport-custom';
import { Strategy as LocalStrategy } from 'passport-local';
import { currentScope, Database, type Viewer } from '../database';
import { SignInFailed } from '../errors';
import { checkPassword } from './passwords';

/** Recognises a signed-in browser: `open_viewer` has already looked its cookie up in this request's transaction. */
@Injectable()
export class SessionStrategy extends PassportStrategy(CustomStrategy, 'session') {
  async validate(): Promise<Viewer | null> {
    return currentScope().transaction?.viewer ?? null;
  }
}

/** Signs in with user name and password. Unknown, disabled and mistyped answer alike, and as slowly. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(LocalStrategy, 'local') {
  constructor(private readonly database: Database) {
    super({ usernameField: 'username', passwordField: 'password' });
  }

  async validate(username: string, password: string): Promise<{ id: string }> {
    const [found] = await this.database.query<{ id: string; secret: string }>(
      'select user_id as id, password_hash as secret from sign_in_secret($1)',
      [username],
    );
    const fits = await checkPassword(found?.secret ?? null, password);
    if (!found || !fits) throw new SignInFailed();
    return { id: found.id };
  }
}
