/** What came of a promise's trials. */
export class Tally {
  /** Faults that were brought about. */
  tried = 0;
  /** Notes that were called saved on the way. */
  acked = 0;
  /** Where a saved note was lost, or another promise was broken. */
  readonly lost: string[] = [];
  /** Where something went wrong and nobody was told. */
  readonly silent: string[] = [];
  /** What could not be tried here, and why. */
  readonly skipped: string[] = [];
  /** Measured, not judged: for the table. */
  readonly measured: string[] = [];

  lose(where: string, wrong: readonly string[]): void {
    for (const one of wrong) this.lost.push(`${where}: ${one}`);
  }

  add(other: Tally): void {
    this.tried += other.tried;
    this.acked += other.acked;
    this.lost.push(...other.lost);
    this.silent.push(...other.silent);
    this.skipped.push(...other.skipped);
    this.measured.push(...other.measured);
  }
}
