export * from './calendar-date';
export * from './partial-date';
