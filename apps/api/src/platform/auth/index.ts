export * from './guesses';
export * from './password-proof';
export * from './passwords';
export * from './strategies';
export * from './tokens';
