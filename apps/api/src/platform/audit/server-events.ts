import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { Database, newId, requestScope } from '../database';
import { ClockWatch } from './clock-watch';

const EVERY = 1_000;

/**
 * What the trail tells of the server itself: that it began to serve, that it stops, and that its clock jumped. A trail
 * that is silent for an hour then says whether nobody worked or nobody could, and from when on its times are those of
 * another clock.
 */
@Injectable()
export class ServerEvents implements BeforeApplicationShutdown {
  /** One id for all events of this process: of several servers an auditor tells the starts and stops apart by it. */
  private readonly run = newId();
  private timer: NodeJS.Timeout | null = null;
  private failed: (error: Error) => void = () => undefined;

  constructor(private readonly database: Database) {}

  /**
   * Tells of the start, and watches the clock from now on. A server that cannot write its trail does not serve: this
   * throws. `failed` hears of later events that could not be written.
   */
  async start(failed: (error: Error) => void, clock = new ClockWatch()): Promise<void> {
    this.failed = failed;
    await this.append('server:start', 'server');
    this.timer = setInterval(() => void this.look(clock), EVERY).unref();
  }

  /** Before anything is closed, so that an impatient end loses it neither. A stop is never held up by its event. */
  async beforeApplicationShutdown(): Promise<void> {
    if (!this.timer) return;
    clearInterval(this.timer);
    this.timer = null;
    await this.append('server:stop', 'server').catch(this.failed);
  }

  private async look(clock: ClockWatch): Promise<void> {
    const seconds = clock.jump();
    if (seconds === 0) return;
    const rule = seconds > 0 ? 'clockForward' : 'clockBack';
    await this.append('server:clockJump', rule, `${Math.abs(seconds)} s`).catch(this.failed);
  }

  /** As nobody: no session did this. */
  private async append(action: string, rule: string, detail: string | null = null): Promise<void> {
    const nobody = { requestId: this.run, tokenHash: null, address: null, transaction: null };
    await requestScope.run(nobody, () =>
      this.database.apart(
        `select append_audit(null, null, $1, 'server', null, $2, $3, 'allow', $4)`,
        [action, rule, detail, this.run],
      ),
    );
  }
}
