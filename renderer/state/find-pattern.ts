import type { Essay } from '../../core/document/essay';
import type { TextRange } from '../../core/document/text-range';
import type { Result } from '../../core/result';
import { success } from '../../core/result';
import type { NoteMatch } from '../../core/search/found-notes';
import { noteMatches } from '../../core/search/found-notes';
import { inOrder } from '../../core/search/find';
import { rangesIn } from '../../core/search/pattern';
import { placedIn, wordsOf } from '../../core/search/stretch';
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
  const { text, stretches } = shownOf(blocks);
  const words = wordsOnEssay();
  const texts = stretches.map((one) => wordsOf(text, one));
  const own = words.map((one) => one.text);
  const answer = await bridge.request('find.pattern', { pattern, texts: [...texts, ...own] });
  if (!answer.ok) return answer;
  const found = stretches.flatMap((one, index) =>
    placedIn(one, rangesIn(answer.value[index] ?? [])),
  );
  const inNotes = answer.value.slice(stretches.length).map((flat) => rangesIn(flat));
  return success({ matches: inOrder(found), notes: noteMatches(words, inNotes) });
}
