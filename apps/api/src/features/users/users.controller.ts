import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, StepUp } from '../../platform/access';
import type { ListQuery, Page } from '../../platform/database';
import { IfMatch, Listing, RecordId } from '../../platform/http';
import {
  type ColleagueResponse,
  CreateUser,
  UpdateUser,
  UserPage,
  UserResponse,
} from './users.dto';
import { UsersService } from './users.service';

@ApiTags('users')
@Controller('api/v1/users')
export class UsersController {
  constructor(private readonly users: UsersService) {}

  /** The colleagues of your programmes: their names, and for their administrators the whole account. */
  @Get()
  @Allow('users:list')
  @ApiOkResponse({ type: UserPage })
  findAll(@Listing() query: ListQuery): Promise<Page<ColleagueResponse>> {
    return this.users.findAll(query);
  }

  /** One account of a programme you administer. */
  @Get(':id')
  @Allow('users:read')
  @ApiOkResponse({ type: UserResponse })
  findOne(@RecordId() id: string): Promise<UserResponse> {
    return this.users.findOne(id);
  }

  /**
   * Makes an account in programmes you administer. It has no password yet. High roles are asked for: a second
   * administrator approves them.
   */
  @Post()
  @Allow('users:create')
  @StepUp()
  @ApiCreatedResponse({ type: UserResponse })
  create(@Body() input: CreateUser): Promise<UserResponse> {
    return this.users.create(input);
  }

  /** Changes somebody else's account. Disabling it ends its sessions at their next request. */
  @Patch(':id')
  @Allow('users:update')
  @StepUp()
  @ApiOkResponse({ type: UserResponse })
  update(
    @RecordId() id: string,
    @IfMatch() version: number,
    @Body() change: UpdateUser,
  ): Promise<UserResponse> {
    return this.users.update(id, version, change);
  }
}
