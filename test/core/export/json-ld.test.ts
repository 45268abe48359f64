import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { webAnnotations } from '../../../core/export/json-ld';
import { annotationId } from '../annotation/drawn-text';
import { drawnChapter } from './drawn-chapter';
import { hostileSource } from './hostile-notes';
import { hostileTexts } from './hostile-text';
import { source } from './notes-source';

const iri = z.string().regex(/^urn:meipi:[\w:-]+$/u);
const instant = z.iso.datetime();
const body = z.strictObject({
  type: z.literal('TextualBody'),
  value: z.string().min(1),
  format: z.literal('text/plain'),
  purpose: z.enum(['commenting', 'describing', 'replying', 'tagging']),
});
const target = z.strictObject({
  source: iri,
  selector: z.tuple([
    z.strictObject({
      type: z.literal('TextPositionSelector'),
      start: z.int().min(0),
      end: z.int().min(0),
    }),
    z.strictObject({
      type: z.literal('TextQuoteSelector'),
      exact: z.string(),
      prefix: z.string(),
      suffix: z.string(),
    }),
  ]),
  edition: z.string().length(64),
});
/** Web Annotation Data Model 3.1: an id, the type and a target are required; 3.3.5 names the motivations. */
const annotation = z.strictObject({
  id: iri,
  type: z.literal('Annotation'),
  motivation: z.enum(['highlighting', 'commenting', 'replying', 'describing']),
  created: instant.optional(),
  modified: instant.optional(),
  creator: z.strictObject({ type: z.literal('Person'), name: z.string().min(1) }).optional(),
  body: z.array(body).min(1).optional(),
  target: z.union([iri, target]),
  kind: z.string().optional(),
  pigment: z.string().optional(),
  starred: z.boolean().optional(),
});
/** 5.1 and 5.2: collection and page. */
const collection = z.strictObject({
  '@context': z.array(z.unknown()).min(1),
  id: iri,
  type: z.literal('AnnotationCollection'),
  label: z.string().min(1),
  total: z.int().min(0),
  first: z.strictObject({
    id: iri,
    type: z.literal('AnnotationPage'),
    partOf: iri,
    startIndex: z.literal(0),
    items: z.array(annotation),
  }),
});
const read = (text: string) => collection.parse(JSON.parse(text));

const later = { follows: annotationId(0), comment: '再想', created: '2026-02-01T00:00:00.000Z' };
const drawn = drawnChapter(
  ['甲[[乙]]丙,丁。', '[戊]'],
  [{ comment: '初', tags: ['党建'], starred: true }, later, { pigment: 'carmine' }],
  { lost: ['旧的一句。'], reflection: '读后。' },
);
const made = read(webAnnotations(source([drawn], { signature: { name: '王小明', unit: '' } })));

describe('notes as web annotations', () => {
  test('are a collection of the W3C model, all of them in its one page', () => {
    expect(made['@context'][0]).toBe('http://www.w3.org/ns/anno.jsonld');
    expect(made.total).toBe(made.first.items.length);
    expect(made.first.items.map(({ motivation }) => motivation)).toEqual([
      'describing',
      'commenting',
      'replying',
      'highlighting',
      'highlighting',
    ]);
    expect(new Set(made.first.items.map(({ id }) => id)).size).toBe(made.total);
  });

  test('tell the place by its offsets and by its words, as the edition has them', () => {
    const [, first, reply, , lost] = made.first.items;
    expect(first).toMatchObject({
      creator: { name: '王小明' },
      body: [
        { value: '初', purpose: 'commenting' },
        { value: '党建', purpose: 'tagging' },
      ],
      kind: 'highlight',
      pigment: 'gamboge',
      starred: true,
      target: {
        selector: [
          { start: 8, end: 9 },
          { exact: '乙', prefix: '作者:王_五\n甲', suffix: '丙,丁。\n戊' },
        ],
      },
    });
    expect(reply?.target).toBe(first?.id);
    expect(lost?.target).toMatchObject({ selector: [{}, { exact: '旧的一句。' }] });
  });
});

test.each(hostileTexts)('hostile notes stay text in web annotations: %s', (_what, text) => {
  const notes = webAnnotations(hostileSource([text]));
  expect(read(notes).total).toBe(1 + 3 * 2);
  expect(webAnnotations(hostileSource([text]))).toBe(notes);
});
