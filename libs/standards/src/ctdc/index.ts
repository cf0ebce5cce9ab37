export * from './columns';
export * from './layout';
export * from './record';
export { makeRowParser, type MadeRowParser, readHeader, type RowParser } from './row-parser';
