export * from './membership-request.entity';
export * from './membership-requests.module';
