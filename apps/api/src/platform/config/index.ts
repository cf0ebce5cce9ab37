export * from './config';
export * from './config-error';
export * from './config.module';
export type { OidcConfig } from './oidc';
export * from './release';
