export * from './episode-input';
export * from './episode-rules';
export * from './leg-input';
export { isToldLeg } from './leg-rules';
export * from './re-trafficking';
