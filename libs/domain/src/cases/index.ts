export * from './case-input';
export * from './case-number';
export * from './case-rules';
export * from './stages';
