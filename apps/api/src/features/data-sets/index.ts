export * from './data-set.entity';
export { DATA_SET_NAME_LENGTH, dataSetName } from './data-set-name';
export { DataSetsModule } from './data-sets.module';
export { type RecordAnswer, RecordFigure, type RecordQuery } from './record-figure';
