export { BarRows, type BarRow } from './BarRows';
export { Emphasis } from './Emphasis';
export * from './figure';
export { TableByClass, TableCell } from './FigureTable';
export { HiddenNote } from './HiddenNote';
export { StemChart, type Stem } from './StemChart';
export {
  chosenYear,
  pathOf,
  queryOf,
  type BesidesOfYear,
  type ReportAnswer,
  type ReportCell,
  type ReportChoice,
  type YearTotal,
} from './report';
export { SumStrip } from './SumStrip';
export { useReport } from './use-report';
export { useFigureWords } from './use-figure-words';
export { YearNumbers } from './YearNumbers';
export { YearFigure, YearTable } from './YearFigure';
