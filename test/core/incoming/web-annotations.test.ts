import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Notebook } from '../../../core/annotation/notebook';
import { threadsOf } from '../../../core/annotation/thread';
import { chapterOf } from '../../../core/export/chapter';
import { webAnnotations } from '../../../core/export/json-ld';
import { annotationId as idFrom, essayId } from '../../../core/ids';
import { noEdition } from '../../../core/incoming/foreign-notes';
import { notesOfWebAnnotations } from '../../../core/incoming/web-annotations';
import { edition, now } from '../annotation/drawn-text';
import { source } from '../export/notes-source';
import { blocks, randomNotebook } from './random-notebook';

const essay = { id: essayId('a'.repeat(32)), edition, title: '论语', blocks };
let times = 0;
const place = { idOf: () => idFrom(`made-here-${(times += 1)}`), now };

const written = (notebook: Notebook) =>
  webAnnotations(
    source([
      chapterOf({
        essay,
        notebook,
        progress: 0,
        finished: false,
        standardPunctuation: true,
        withText: false,
      }),
    ]),
  );

/** What is read of one annotation of another program. */
function readOf(item: Readonly<Record<string, unknown>>) {
  const file = { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'Annotation', ...item };
  const [notes] = notesOfWebAnnotations(JSON.stringify(file), place)?.notes ?? [];
  return notes?.notebook.annotations[0] ?? null;
}

describe('a file of Web Annotations', () => {
  test('brings back every note that was written into it, whatever the words', () => {
    fc.assert(
      fc.property(randomNotebook, (notebook) => {
        const read = notesOfWebAnnotations(written(notebook), place);
        expect(read?.dropped).toBe(0);
        const isEmpty = notebook.annotations.length === 0 && notebook.reflection === '';
        expect(read?.notes).toEqual(isEmpty ? [] : [{ essay: essay.id, notebook }]);
      }),
    );
  });

  test.each([
    [
      'a quotation and a position',
      {
        target: {
          source: 'https://example.org/a',
          selector: [
            { type: 'TextQuoteSelector', exact: '乐乎', prefix: '不亦', suffix: '？' },
            { type: 'TextPositionSelector', start: 20, end: 22 },
          ],
        },
      },
      { edition: noEdition, start: 20, end: 22, quote: '乐乎', prefix: '不亦', suffix: '？' },
    ],
    [
      'one selector',
      {
        target: { source: 'x', selector: { type: 'TextQuoteSelector', exact: '乐乎' } },
      },
      { edition: noEdition, start: 0, end: 2, quote: '乐乎', prefix: '', suffix: '' },
    ],
    [
      'a whole page',
      { target: 'https://example.org/a' },
      { edition: noEdition, start: 0, end: 0, quote: '', prefix: '', suffix: '' },
    ],
  ])('of another program is read with %s', (_what, item, target) => {
    expect(readOf({ id: 'https://example.org/1', ...item })?.target).toEqual(target);
  });

  test('of another program says who wrote a comment, and has its tags', () => {
    const read = readOf({
      id: 'https://example.org/1',
      creator: { type: 'Person', name: '李老师' },
      created: '2025-03-01T08:00:00+08:00',
      body: [
        { type: 'TextualBody', value: '这里再想想' },
        { type: 'TextualBody', value: '#论据', purpose: 'tagging' },
      ],
      target: { source: 'x', selector: { type: 'TextQuoteSelector', exact: '乐乎' } },
    });
    expect(read).toMatchObject({
      comment: '李老师：这里再想想',
      tags: ['论据'],
      created: '2025-03-01T00:00:00.000Z',
    });
  });

  test.each([
    ['nothing', ''],
    ['text', '学而时习之'],
    ['other JSON', '{"a":[1,2,3]}'],
    ['a list of other things', '[{"type":"Person"}]'],
    ['a collection of no list', '{"type":"AnnotationCollection","first":{"items":7}}'],
  ])('is none where there is %s', (_what, text) => {
    expect(notesOfWebAnnotations(text, place)).toBeNull();
  });

  test.each([
    ['no annotation', 7],
    [
      'an offset below 0',
      {
        type: 'Annotation',
        target: { selector: [{ type: 'TextPositionSelector', start: -1, end: 2 }] },
      },
    ],
    [
      'a tag beyond all length',
      {
        id: 'urn:meipi:annotation:12345678',
        type: 'Annotation',
        body: [{ value: 'x'.repeat(50), purpose: 'tagging' }],
        target: 'x',
      },
    ],
    ['a colour that there is not', { type: 'Annotation', pigment: 'gold', target: 'x' }],
    ['an answer to nothing', { type: 'Annotation', motivation: 'replying', target: 'urn:x' }],
  ])('counts what cannot be read, such as %s', (_what, item) => {
    const file = { type: 'AnnotationPage', items: [item, { type: 'Annotation', target: 'x' }] };
    const read = notesOfWebAnnotations(JSON.stringify(file), place);
    expect([read?.dropped, read?.notes[0]?.notebook.annotations.length]).toEqual([1, 1]);
  });

  test('has answers to answers in one thread, also where the newest stand first', () => {
    const reply = (id: string, target: string) => ({
      id,
      type: 'Annotation',
      motivation: 'replying',
      body: { type: 'TextualBody', value: id },
      target,
    });
    const first = { id: 'urn:x:1', type: 'Annotation', body: { value: '起' }, target: 'x' };
    const items = [reply('urn:x:3', 'urn:x:2'), reply('urn:x:2', 'urn:x:1'), first];
    const page = JSON.stringify({ type: 'AnnotationPage', items });
    const read = notesOfWebAnnotations(page, place);
    expect(read?.dropped).toBe(0);
    const [thread, ...others] = threadsOf(read?.notes[0]?.notebook.annotations ?? []);
    expect(others).toEqual([]);
    expect(thread?.annotation.comment).toBe('起');
    expect(thread?.followUps.map(({ comment }) => comment).sort()).toEqual(['urn:x:2', 'urn:x:3']);
  });

  test('never fails, whatever the JSON', () => {
    fc.assert(
      fc.property(fc.array(fc.json()), (items) => {
        const page = `{"type":"AnnotationPage","items":[${items.join(',')},{"type":"Annotation"}]}`;
        notesOfWebAnnotations(page, place);
        for (const item of items) notesOfWebAnnotations(item, place);
      }),
    );
  });
});
