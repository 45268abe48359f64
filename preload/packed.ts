import type { Answer, RequestName } from './contract';

/**
 * Requests whose answers are thousands of objects. Such an answer crosses as one string of JSON:
 * between the worlds objects are copied one by one, and a string at once (performance.md 2).
 */
const names: ReadonlySet<RequestName> = new Set<RequestName>([
  'library.open',
  'notes.open',
  'notes.gather',
]);

/** An answer as it crosses; what says little, as a failure, stays as it is. */
export function packed<Name extends RequestName>(
  name: Name,
  answer: Answer<Name>,
): Answer<Name> | string {
  return names.has(name) && isLarge(answer) ? JSON.stringify(answer) : answer;
}

function isLarge(answer: object | undefined): boolean {
  if (answer === undefined || !('value' in answer)) return false;
  return typeof answer.value === 'object' && answer.value !== null;
}

/** The answer that crossed. */
export function unpacked<Answered>(crossed: Answered | string): Answered {
  // oxlint-disable-next-line typescript/no-unsafe-return -- it is what main has just answered
  return typeof crossed === 'string' ? JSON.parse(crossed) : crossed;
}
