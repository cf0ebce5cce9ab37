import { Module } from '@nestjs/common';
import { AccountController } from './account.controller';
import { AccountService } from './account.service';
import { FactorsService } from './factors.service';

@Module({ controllers: [AccountController], providers: [AccountService, FactorsService] })
export class AccountModule {}
