import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../platform/access';
import type { ListQuery, Page } from '../../platform/database';
import { Listing } from '../../platform/http';
import { AccessReviewLine, AccessReviewPage, CreateAccessReview } from './access-reviews.dto';
import { AccessReviewsService } from './access-reviews.service';

@ApiTags('access-reviews')
@Controller('api/v1/access-reviews')
export class AccessReviewsController {
  constructor(private readonly reviews: AccessReviewsService) {}

  /** Who holds what in your programmes, since when, used when, and what the last review said. */
  @Get()
  @Allow('access-reviews:list')
  @ApiOkResponse({ type: AccessReviewPage })
  findAll(@Listing() query: ListQuery): Promise<Page<AccessReviewLine>> {
    return this.reviews.findAll(query);
  }

  /** Says of somebody else's membership whether it is still right. */
  @Post()
  @Allow('access-reviews:create')
  @ApiCreatedResponse({ type: AccessReviewLine })
  create(@Body() input: CreateAccessReview): Promise<AccessReviewLine> {
    return this.reviews.create(input);
  }
}
