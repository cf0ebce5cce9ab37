import { HttpError, type DataProvider, type RaRecord } from 'ra-core';
import { newKey } from './data-provider';

/**
 * One record that is to be made exactly once, however often saving is tried: on a slow link an answer may be lost after
 * the server has done the work. The first body keeps its `Idempotency-Key`; what was typed afterwards follows as a change.
 */
export class CreateOnce<Made extends RaRecord = RaRecord> {
  private key = newKey();
  private sent: object | null = null;
  private made: Made | null = null;

  constructor(
    private readonly dataProvider: DataProvider,
    private readonly resource: string,
  ) {}

  /** Makes the record, or brings the one that was made up to date. */
  async save(body: object): Promise<Made> {
    if (!this.made) await this.make(body);
    if (JSON.stringify(this.sent) !== JSON.stringify(body)) await this.change(body);
    return this.made as Made;
  }

  private async make(body: object): Promise<void> {
    this.sent ??= body;
    try {
      const meta = { idempotencyKey: this.key };
      const { data } = await this.dataProvider.create(this.resource, { data: this.sent, meta });
      this.made = data as Made;
    } catch (error) {
      if (wasRefused(error)) {
        this.sent = null;
        this.key = newKey();
      }
      throw error;
    }
  }

  private async change(body: object): Promise<void> {
    const { data } = await this.dataProvider.update(this.resource, {
      id: (this.made as Made).id,
      data: body,
      previousData: { ...this.made, ...this.sent },
    });
    this.made = data as Made;
    this.sent = body;
  }
}

/** The server looked at it and made nothing; anything else (no answer, a stumble) may have made it. */
const wasRefused = (error: unknown): boolean =>
  error instanceof HttpError && [400, 403, 404, 413, 422].includes(error.status);
