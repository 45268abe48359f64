import type { Result } from '../../core/result';
import { success } from '../../core/result';
import type { ExportStage } from '../../preload/answers';

/** An export on its way: what calls it off, and who is told how far it is. */
export interface Underway {
  readonly signal: AbortSignal;
  readonly told: (stage: ExportStage, done: number, of: number) => void;
}

/** The exports on their way, each by the name that the page gave it. */
export class ExportJobs {
  readonly #running = new Map<string, AbortController>();

  /**
   * Does the work of a job, telling `told` at most a hundred times a stage. What it throws once it was
   * called off comes to the same as a dialog that was closed.
   */
  async run<Outcome>(
    job: string,
    told: Underway['told'],
    work: (underway: Underway) => Promise<Result<Outcome>>,
  ): Promise<Result<Outcome | { readonly kind: 'cancelled' }>> {
    const controller = new AbortController();
    const { signal } = controller;
    this.#running.set(job, controller);
    let last = '';
    try {
      return await work({
        signal,
        told(stage, done, of) {
          const step = `${stage} ${of === 0 ? 0 : Math.floor((done / of) * 100)}`;
          if (step !== last && !signal.aborted) told(stage, done, of);
          last = step;
        },
      });
    } catch (error) {
      if (!signal.aborted) throw error;
      return success({ kind: 'cancelled' });
    } finally {
      this.#running.delete(job);
    }
  }

  /** Calls a job off; one that is over is left alone. */
  cancel(job: string): void {
    this.#running.get(job)?.abort();
  }
}
