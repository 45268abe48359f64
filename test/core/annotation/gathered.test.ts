import { describe, expect, test } from 'vitest';
import { gatheredNotes, placementOf, withoutMoved } from '../../../core/annotation/gathered';
import type { Notebook } from '../../../core/annotation/notebook';
import { emptyNotebook } from '../../../core/annotation/notebook';
import type { Essay } from '../../../core/document/essay';
import { textOf } from '../../../core/document/essay';
import { essayId } from '../../../core/ids';
import { annotated, drawn, edition, now, otherEdition } from './drawn-text';

const { text, ranges } = drawn('一、总论\n[党建]工作,[育人]为本。\n二、分论\n[团结],再团结。');
const [first, , third] = ranges.map((range, name) => annotated(text, range, { name }));
const [firstLine = '', secondLine = '', thirdLine = '', lastLine = ''] = text.split('\n');

const essay: Essay = {
  id: essayId('a'.repeat(32)),
  edition,
  title: '文章',
  blocks: [
    { kind: 'heading', level: 1, text: firstLine },
    { kind: 'paragraph', text: secondLine, runIn: null },
    { kind: 'heading', level: 1, text: thirdLine },
    { kind: 'paragraph', text: lastLine, runIn: null },
  ],
};
if (first === undefined || third === undefined) throw new Error('nothing drawn');
const withComma = annotated(text, { start: 7, end: 12 }, { name: 'comma' });
const later = { ...first, id: annotated(text, { start: 0, end: 1 }, { name: 'later' }).id };
const followUp = { ...later, follows: first.id, comment: '后来', created: now };
const lost = annotated(text, { start: 0, end: 2 }, { name: 'lost' });
const orphan = { ...lost, target: { ...lost.target, edition: otherEdition, quote: '早已改掉' } };
const notebook: Notebook = {
  ...emptyNotebook,
  annotations: [first, withComma, third, followUp, orphan],
};

const gather = (text: Essay | null, notes: Notebook = notebook, title = essay.title) =>
  gatheredNotes({ id: essay.id, title, essay: text, notebook: notes, standardPunctuation: true });

describe('the gathered notes of an essay', () => {
  test('are the text of the fixture', () => {
    expect(textOf(essay.blocks)).toBe(text);
  });

  test('leave out what went along with its words into another essay, and its place', () => {
    const gathered = gather(essay);
    expect(withoutMoved(gathered, new Set([lost.id]))).toEqual({
      ...gathered,
      annotations: [first, withComma, third, followUp],
    });
    const { placed, orphans } = placementOf(
      withoutMoved(gathered, new Set([first.id, followUp.id])),
    );
    expect(placed.map(({ annotation }) => annotation.id)).toEqual([withComma.id, third.id]);
    expect(orphans.map(({ annotation }) => annotation)).toEqual([orphan]);
    expect(withoutMoved(gathered, new Set())).toBe(gathered);
  });

  test('tell where each thread stands, with headings of level 1', () => {
    const gathered = gather(essay);
    expect(gathered.places.map(({ id, start }) => [id, start])).toEqual([
      [first.id, 5],
      [withComma.id, 7],
      [third.id, third.target.start],
    ]);
    expect(gathered.headings.map((heading) => heading.text)).toEqual([firstLine, thirdLine]);
    const { placed, orphans } = placementOf(gathered);
    expect(placed.map(({ annotation }) => annotation.id)).toEqual([
      first.id,
      withComma.id,
      third.id,
    ]);
    expect(placed[0]?.followUps).toEqual([followUp]);
    expect(orphans.map(({ annotation }) => annotation)).toEqual([orphan]);
  });

  test('carry the words as shown only where the quote does not tell them', () => {
    const heading = annotated(text, { start: 0, end: 7 }, { name: 'folded' });
    const colon = { ...emptyNotebook, annotations: [withComma, heading] };
    const gathered = gather(essay, colon);
    expect(gathered.places.map(({ passage }) => passage)).toEqual([null, null]);
    const folded: Essay = {
      ...essay,
      blocks: [{ kind: 'clutter', reason: 'web-page', text: firstLine }, ...essay.blocks.slice(1)],
    };
    expect(gather(folded, colon).places[0]?.passage).toBe('党建');
  });

  test('are all without a place where the text is gone', () => {
    const gathered = gather(null, notebook, '旧文');
    expect(gathered).toMatchObject({ title: '旧文', places: [], headings: [], isNewer: false });
    expect(placementOf(gathered).orphans).toHaveLength(4);
  });

  test('keep their places while notes are edited, and have none for one that has come since', () => {
    const gathered = gather(essay);
    const edited = { ...first, pigment: 'violet' as const };
    const come = annotated(text, { start: 2, end: 4 }, { name: 'new' });
    const { placed, orphans } = placementOf({
      ...gathered,
      annotations: [edited, third, come],
    });
    expect(placed.map(({ annotation }) => annotation)).toEqual([edited, third]);
    expect(orphans.map(({ annotation }) => annotation)).toEqual([come]);
  });
});
