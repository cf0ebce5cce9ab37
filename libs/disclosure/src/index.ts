export * from './cell';
export * from './hide-lines';
export * from './hide-small-cells';
export * from './hide-table';
