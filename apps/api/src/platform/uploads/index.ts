export * from './digest';
export * from './receive-upload';
export type { UploadedFile } from './temporary-file';
export * from './upload.guard';
