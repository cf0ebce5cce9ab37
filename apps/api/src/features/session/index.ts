import { Module } from '@nestjs/common';
import { EnrolmentController } from './enrolment.controller';
import { EnrolmentService } from './enrolment.service';
import { SessionLock } from './session-lock';
import { ProviderController } from './provider.controller';
import { ProviderService } from './provider.service';
import { SessionController } from './session.controller';
import { SessionService } from './session.service';
import { StepUpService } from './step-up.service';

@Module({
  controllers: [SessionController, ProviderController, EnrolmentController],
  providers: [SessionService, SessionLock, StepUpService, EnrolmentService, ProviderService],
})
export class SessionModule {}
