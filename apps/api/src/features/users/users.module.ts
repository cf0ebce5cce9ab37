import { Module } from '@nestjs/common';
import { MembershipsService } from './memberships.service';
import { UsersController } from './users.controller';
import { UsersService } from './users.service';

@Module({ controllers: [UsersController], providers: [UsersService, MembershipsService] })
export class UsersModule {}
