export * from './access-review.entity';
export * from './access-reviews.module';
