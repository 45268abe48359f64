/** Something that reads bytes of unknown origin, and what holds whatever they are. */
export interface FuzzTarget {
  readonly name: string;
  /** Good files, from which bad ones are made. */
  readonly seeds: readonly Uint8Array[];
  /** Throws where the bytes are read otherwise than they must. */
  readonly check: (bytes: Uint8Array) => void | Promise<void>;
}
