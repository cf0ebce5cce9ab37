export * from './age-class';
export * from './determination-input';
export * from './determination-rules';
export * from './elements';
export * from './proposal';
export * from './recorded';
