/** More than this many seconds between two clocks is a jump; no clock that is kept in time is moved so far at once. */
export const JUMP = 5;

const wallClock = () => Date.now() / 1_000;
/** Counts on whatever the clock of the wall is set to; nobody can set it. */
const steadyClock = () => performance.now() / 1_000;

/**
 * Notices that the wall clock was set, or that the machine slept: against a clock that only counts it is suddenly
 * elsewhere. Small steps add up until they are told, so that a clock cannot be moved away in steps too small to see.
 */
export class ClockWatch {
  private apart: number;

  /** Both clocks in seconds; tests bring their own. */
  constructor(
    private readonly wall = wallClock,
    private readonly steady = steadyClock,
  ) {
    this.apart = this.wall() - this.steady();
  }

  /** By how many seconds the wall clock jumped since it was last told, negative for backwards; 0 when it did not. */
  jump(): number {
    const apart = this.wall() - this.steady();
    const by = apart - this.apart;
    if (Math.abs(by) <= JUMP) return 0;
    this.apart = apart;
    return Math.round(by);
  }
}
