import type { Log } from '../../main/log';

/** A log that can be looked at. */
export class QuietLog implements Log {
  readonly lines: { what: string; context: Readonly<Record<string, unknown>> | undefined }[] = [];

  write(what: string, context?: Readonly<Record<string, unknown>>): void {
    this.lines.push({ what, context });
  }

  get said(): readonly string[] {
    return this.lines.map((line) => line.what);
  }
}
