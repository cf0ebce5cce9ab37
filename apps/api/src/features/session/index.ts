import { Module } from '@nestjs/common';
import { EnrolmentController } from './enrolment.controller';
import { EnrolmentService } from './enrolment.service';
import { SessionLock } from './session-lock';
import { SessionController } from './session.controller';
import { SessionService } from './session.service';
import { StepUpService } from './step-up.service';

@Module({
  controllers: [SessionController, EnrolmentController],
  providers: [SessionService, SessionLock, StepUpService, EnrolmentService],
})
export class SessionModule {}
