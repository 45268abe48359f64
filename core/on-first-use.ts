/**
 * What gives a value that is made when it is first asked for, and is the same ever after: tables and the
 * engine's own words for days and letters cost a start tens of ms that its first page has no use for.
 */
export function onFirstUse<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}
