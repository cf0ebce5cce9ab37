export * from './config';
export * from './config-error';
export * from './config.module';
export * from './loopback';
export type { OidcConfig } from './oidc';
export * from './open-to-others';
export * from './release';
