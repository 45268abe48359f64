import { isClosed } from './disk-failure';
import { ifThere } from './if-there';
import type { Quarantine } from './quarantine';

/**
 * Sets files aside, or owes it: where the disk cannot be written to they stay where they are, and
 * nothing may be written in their place until the debt is paid.
 */
export class SettingAside {
  readonly #quarantine: Quarantine;
  #owed: readonly (() => Promise<string>)[] = [];

  constructor(quarantine: Quarantine) {
    this.#quarantine = quarantine;
  }

  /** Whether something is still to be set aside. */
  get owes(): boolean {
    return this.#owed.length > 0;
  }

  /** As `Quarantine.move`; no name where it is owed. */
  move(path: string): Promise<readonly string[]> {
    return this.#do(() => this.#quarantine.move(path));
  }

  /** As `Quarantine.copy`; no name where it is owed. */
  copy(path: string): Promise<readonly string[]> {
    return this.#do(() => this.#quarantine.copy(path));
  }

  /** Sets aside what is owed. Throws what the disk says; then the rest is still owed. */
  async pay(): Promise<void> {
    for (const step of this.#owed) {
      // Somebody else may have done it, or taken it away.
      await ifThere(step());
      this.#owed = this.#owed.filter((one) => one !== step);
    }
  }

  async #do(step: () => Promise<string>): Promise<readonly string[]> {
    try {
      return [await step()];
    } catch (error) {
      if (!isClosed(error)) throw error;
      this.#owed = [...this.#owed, step];
      return [];
    }
  }
}
