import { Module } from '@nestjs/common';
import { AccountController } from './account.controller';
import { AccountService } from './account.service';
import { FactorsService } from './factors.service';
import { IdentitiesController } from './identities.controller';
import { IdentitiesService } from './identities.service';

@Module({
  controllers: [AccountController, IdentitiesController],
  providers: [AccountService, FactorsService, IdentitiesService],
})
export class AccountModule {}
