import type { Essay } from '../core/document/essay';
import type { PackedEssay } from '../core/document/packed-essay';
import { packedEssay, unpackedEssay } from '../core/document/packed-essay';
import type { Result } from '../core/result';
import { success } from '../core/result';
import type { Answer, RequestName } from './contract';

/**
 * Answers that are thousands of objects. They cross as a string of JSON, an essay with its text apart:
 * between the worlds objects are copied one by one, and a string at once (performance.md 2).
 */
const lists: ReadonlySet<RequestName> = new Set<RequestName>(['notes.open', 'notes.gather']);

/** An answer as it crosses; what says little, as a failure, stays as it is. */
export function packed<Name extends RequestName>(
  name: Name,
  answer: Answer<Name>,
): Answer<Name> | PackedEssay | string {
  if (!isLarge(answer)) return answer;
  if (isEssay(name, answer)) return answer.ok ? packedEssay(answer.value) : answer;
  return lists.has(name) ? JSON.stringify(answer) : answer;
}

function isEssay(name: RequestName, _answer: object | undefined): _answer is Result<Essay> {
  return name === 'library.open';
}

function isLarge(answer: object | undefined): boolean {
  if (answer === undefined || !('value' in answer)) return false;
  return typeof answer.value === 'object' && answer.value !== null;
}

/** The answer that crossed. */
export function unpacked<Answered>(crossed: Answered | PackedEssay | string): Answered {
  // oxlint-disable-next-line typescript/no-unsafe-return -- it is what main has just answered
  if (typeof crossed === 'string') return JSON.parse(crossed);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  return isPacked(crossed) ? (success(unpackedEssay(crossed)) as Answered) : crossed;
}

function isPacked(crossed: unknown): crossed is PackedEssay {
  return typeof crossed === 'object' && crossed !== null && 'rest' in crossed;
}
