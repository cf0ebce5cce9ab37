import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, StrongSignIn } from '../../platform/access';
import type { ListQuery, Page } from '../../platform/database';
import { IfMatch, Listing, RecordId } from '../../platform/http';
import {
  CreateEpisode,
  EpisodeLine,
  EpisodePage,
  EpisodeResponse,
  UpdateEpisode,
} from './episodes.dto';
import { EpisodesService } from './episodes.service';

@ApiTags('episodes')
@Controller('api/v1/episodes')
export class EpisodesController {
  constructor(private readonly episodes: EpisodesService) {}

  /** The episodes of the cases within your reach, without what was told in words. */
  @Get()
  @Allow('episodes:list')
  @StrongSignIn('records')
  @ApiOkResponse({ type: EpisodePage })
  findAll(@Listing() query: ListQuery): Promise<Page<EpisodeLine>> {
    return this.episodes.findAll(query);
  }

  /** One episode with its journey. */
  @Get(':id')
  @Allow('episodes:read')
  @StrongSignIn('records')
  @ApiOkResponse({ type: EpisodeResponse })
  findOne(@RecordId() id: string): Promise<EpisodeResponse> {
    return this.episodes.findOne(id);
  }

  /** Writes down an episode told in a case. */
  @Post()
  @Allow('episodes:create')
  @ApiCreatedResponse({ type: EpisodeResponse })
  create(@Body() input: CreateEpisode): Promise<EpisodeResponse> {
    return this.episodes.create(input);
  }

  /** Corrects an episode, or adds what was told since. */
  @Patch(':id')
  @Allow('episodes:update')
  @ApiOkResponse({ type: EpisodeResponse })
  update(
    @RecordId() id: string,
    @IfMatch() version: number,
    @Body() change: UpdateEpisode,
  ): Promise<EpisodeResponse> {
    return this.episodes.update(id, version, change);
  }
}
