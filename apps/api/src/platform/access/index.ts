export * from './access.guard';
export * from './allow';
export * from './routes';
export { StrongSignIn } from './strong-sign-in';
