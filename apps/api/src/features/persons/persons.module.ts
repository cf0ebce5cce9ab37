import { Module } from '@nestjs/common';
import { LookAlikesService } from './look-alikes.service';
import { PersonsController } from './persons.controller';
import { PersonsService } from './persons.service';

@Module({ controllers: [PersonsController], providers: [PersonsService, LookAlikesService] })
export class PersonsModule {}
