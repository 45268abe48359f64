import type { Block } from '../../core/document/block';
import { isLettered, pageLanguage } from '../../core/document/language';
import { bodyFaces, bold, kai, letter, loaded, marksLoaded, song } from './faces';
import { useNotes } from './notes-store';
import { openEssay } from './reading-store';
import { displayOf } from './script-store';
import { useSettings } from './settings-store';

/** How far around its place an essay's first view may reach, in UTF-16 units. */
const reach = 4000;

const start = [
  '600 14px "Meipi Start Kai"',
  '700 28px "Meipi Start Song"',
  '16px "Meipi Start Song"',
];
const letters = ['18px "Meipi Letters"', '700 18px "Meipi Letters"'];

/** Begins to read the face that an essay's text is set in, and that of the bar: it takes a while. */
export function expectEssay(): void {
  void loaded([...start.slice(0, 1), ...bodyFace()], letter);
}

/**
 * Settles when the faces of the first page are there (local files), so that text is never set twice:
 * those of the essay on show around its place, or else those of what stands there without one.
 */
export async function firstFaces(): Promise<void> {
  const open = openEssay();
  if (open === null) {
    await loaded(start, letter);
    return;
  }
  const { blocks } = open.essay;
  const at = open.position?.offset ?? 0;
  const { placement } = useNotes.getState();
  const isPlain =
    around(blocks, at).every(isBodyText) &&
    placement.placed.every(({ annotation }) => annotation.comment === '');
  const marks = /[①-⓿]/u.test(open.text.slice(Math.max(0, at - reach), at + reach)) ? '①' : letter;
  const lettered = isLettered(pageLanguage(blocks, displayOf(blocks))) ? letters : [];
  const chinese = isPlain ? bodyFace() : [song, bold, kai];
  const isOfComputer = useSettings.getState().settings.localFace !== null;
  await Promise.all([
    loaded([...start.slice(0, 1), ...lettered, ...chinese], marks),
    isOfComputer && marksLoaded(),
  ]);
}

/** Reads the other faces while nobody waits, so that none is missing where it is first shown. */
export function laterFaces(): void {
  requestIdleCallback(() => void loaded([song, bold, kai], '①'));
}

function bodyFace(): readonly string[] {
  return bodyFaces[useSettings.getState().settings.typeface];
}

function around(blocks: readonly Block[], place: number): readonly Block[] {
  let end = -1;
  return blocks.filter(({ text }) => {
    const from = end + 1;
    end = from + text.length;
    return end > place - reach && from < place + reach;
  });
}

/** Whether all of a block is set in the body's face: neither in bold nor in Kai (essay.module.css). */
function isBodyText(block: Block): boolean {
  if ('marks' in block && block.marks !== undefined) return false;
  if (block.kind === 'paragraph') return block.runIn === null && block.caption !== true;
  return block.kind === 'list-item';
}
