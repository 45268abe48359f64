import type { Essay } from '../../core/document/essay';
import type { TextRange } from '../../core/document/text-range';
import type { Result } from '../../core/result';
import { success } from '../../core/result';
import type { NoteMatch } from '../../core/search/found-notes';
import { noteMatches } from '../../core/search/found-notes';
import { rangesIn } from '../../core/search/pattern';
import { bridge } from '../bridge';
import { shownOf, wordsOnEssay } from './find-places';

interface PatternFound {
  readonly matches: readonly TextRange[];
  readonly notes: readonly NoteMatch[];
}

/** Where a regular expression matches in the essay, line by line, and in the notes on it. */
export async function findPattern(
  pattern: string,
  blocks: Essay['blocks'],
): Promise<Result<PatternFound>> {
  const { text, ranges } = shownOf(blocks);
  const words = wordsOnEssay();
  const texts = ranges.map(({ start, end }) => text.slice(start, end));
  const own = words.map((one) => one.text);
  const answer = await bridge.request('find.pattern', { pattern, texts: [...texts, ...own] });
  if (!answer.ok) return answer;
  const found = ranges.map(({ start }, index) => rangesIn(answer.value[index] ?? [], start));
  const inNotes = answer.value.slice(ranges.length).map((flat) => rangesIn(flat, 0));
  return success({ matches: found.flat(), notes: noteMatches(words, inNotes) });
}
