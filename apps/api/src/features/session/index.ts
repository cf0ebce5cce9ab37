import { Module } from '@nestjs/common';
import { SessionLock } from './session-lock';
import { SessionController } from './session.controller';
import { SessionService } from './session.service';
import { StepUpService } from './step-up.service';

@Module({
  controllers: [SessionController],
  providers: [SessionService, SessionLock, StepUpService],
})
export class SessionModule {}
