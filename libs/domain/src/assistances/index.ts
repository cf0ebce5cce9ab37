export * from './assistance-input';
export * from './assistance-rules';
export * from './counting';
