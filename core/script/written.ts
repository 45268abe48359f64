import type { Written } from './script';
import { tellingScript } from './simplified';

/** Telling characters after which a text has said enough. */
const enough = 400;

/**
 * The script of some texts, by the characters that differ between the two; looks no further than it
 * must. null where nothing tells.
 */
export function writtenIn(texts: Iterable<string>): Written | null {
  const told = { simplified: 0, traditional: 0 };
  for (const text of texts) {
    count(text, told);
    if (told.simplified + told.traditional >= enough) break;
  }
  // 后, 里, 面 and the like are counted as simplified, but stand in traditional texts too.
  if (told.traditional * 3 > told.simplified) return 'traditional';
  return told.simplified === 0 ? null : 'simplified';
}

/** Telling characters of the other script by which a passage of an essay is taken for written in it. */
const clear = 4;

/** The script of a passage: that of its essay, unless it is clearly of the other. */
export function passageWrittenIn(text: string, essay: Written | null): Written | null {
  const told = { simplified: 0, traditional: 0 };
  count(text, told);
  if (isClear(told.traditional, told.simplified)) return 'traditional';
  if (isClear(told.simplified, told.traditional)) return 'simplified';
  return essay;
}

const isClear = (one: number, other: number): boolean => one >= clear && one > 3 * other;

function count(text: string, told: Record<Written, number>): void {
  for (let at = 0; at < text.length; at += 1) {
    const script = tellingScript(text.charCodeAt(at));
    if (script !== null) told[script] += 1;
  }
}
