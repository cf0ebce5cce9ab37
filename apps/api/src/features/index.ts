import { HealthModule } from './health';
import { SessionModule } from './session';

/** Every subject of the API, one line each. */
export const FEATURES = [HealthModule, SessionModule];
