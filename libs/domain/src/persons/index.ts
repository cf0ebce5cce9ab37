export * from './figure-classes';
export * from './initials';
export * from './person-input';
export * from './person-rules';
