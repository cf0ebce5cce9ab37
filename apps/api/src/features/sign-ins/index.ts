import { Module } from '@nestjs/common';
import { SignInsController } from './sign-ins.controller';
import { SignInsService } from './sign-ins.service';

@Module({ controllers: [SignInsController], providers: [SignInsService] })
export class SignInsModule {}
