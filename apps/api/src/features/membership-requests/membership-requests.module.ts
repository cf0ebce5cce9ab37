import { Module } from '@nestjs/common';
import { MembershipRequestsController } from './membership-requests.controller';
import { MembershipRequestsService } from './membership-requests.service';

@Module({ controllers: [MembershipRequestsController], providers: [MembershipRequestsService] })
export class MembershipRequestsModule {}
