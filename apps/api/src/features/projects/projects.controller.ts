import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../platform/access';
import type { ListQuery, Page } from '../../platform/database';
import { IfMatch, Listing, RecordId } from '../../platform/http';
import { CreateProject, ProjectPage, ProjectResponse, UpdateProject } from './projects.dto';
import { ProjectsService } from './projects.service';

@ApiTags('projects')
@Controller('api/v1/projects')
export class ProjectsController {
  constructor(private readonly projects: ProjectsService) {}

  /** The projects of your programmes. */
  @Get()
  @Allow('projects:list')
  @ApiOkResponse({ type: ProjectPage })
  findAll(@Listing() query: ListQuery): Promise<Page<ProjectResponse>> {
    return this.projects.findAll(query);
  }

  /** One project. */
  @Get(':id')
  @Allow('projects:read')
  @ApiOkResponse({ type: ProjectResponse })
  findOne(@RecordId() id: string): Promise<ProjectResponse> {
    return this.projects.findOne(id);
  }

  /** Adds a project to a programme you manage. */
  @Post()
  @Allow('projects:create')
  @ApiCreatedResponse({ type: ProjectResponse })
  create(@Body() input: CreateProject): Promise<ProjectResponse> {
    return this.projects.create(input);
  }

  /** Changes a project of a programme you manage. */
  @Patch(':id')
  @Allow('projects:update')
  @ApiOkResponse({ type: ProjectResponse })
  update(
    @RecordId() id: string,
    @IfMatch() version: number,
    @Body() change: UpdateProject,
  ): Promise<ProjectResponse> {
    return this.projects.update(id, version, change);
  }
}
