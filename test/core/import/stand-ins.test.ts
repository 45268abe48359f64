import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Essay } from '../../../core/document/essay';
import type { EssayId } from '../../../core/ids';
import { presentCut } from '../../../core/import/present-cut';
import { recognisedLines } from '../../../core/import/recognition';
import { standInsFor, withStandIns } from '../../../core/import/stand-ins';
import { importText } from '../../../core/import/text';

type Text = Pick<Essay, 'id' | 'title' | 'blocks'>;

const words = fc.stringMatching(/^[春夏秋冬花草树木山水]{3,8}。$/u);
const bodies = fc.array(fc.array(words, { minLength: 1, maxLength: 4 }), {
  minLength: 2,
  maxLength: 5,
});
/** Of each essay: a newer edition's lines, or none; and whether its former text is known still. */
const changes = fc.array(
  fc.record({
    lines: fc.option(fc.array(words, { minLength: 1, maxLength: 4 })),
    isKnown: fc.boolean(),
  }),
  { minLength: 5, maxLength: 5 },
);

const linesOf = (document: ReturnType<typeof importText>) =>
  recognisedLines(document).map(({ block }) => block.text);

test('every essay is a run of its file’s lines, whatever editions it has, and no other line goes', () => {
  fc.assert(
    fc.property(bodies, changes, (texts, changed) => {
      const file = texts.flatMap((body, n) => [`篇${n + 1}：第${n + 1}篇`, ...body]).join('\n');
      const document = importText(`欢迎来到范文网\n${file}`, '文集');
      const before = document.essays.map(({ title, blocks }, n): Text => {
        const id = `${n}`.repeat(32) as EssayId;
        return { id, title, blocks };
      });
      const essays = before.map((essay, n): Text => {
        const lines = changed[n]?.lines ?? null;
        if (lines === null) return essay;
        const [anew] = importText(['新版', ...lines].join('\n'), '新版').essays;
        return { ...essay, blocks: anew?.blocks ?? [] };
      });
      const edited = essays.flatMap((essay, n) => {
        const former = before[n];
        const isEdited = essay !== former && changed[n]?.isKnown === true;
        return isEdited && former !== undefined ? [{ essay, formers: [former] }] : [];
      });
      const standIns = standInsFor(document, { essays, edited, breaks: 'joined' });
      const standing = withStandIns(document, standIns);
      expect(presentCut(standing, essays)?.places.map(({ id }) => id)).toEqual(
        essays.map(({ id }) => id),
      );
      expect(linesOf(standing)).toEqual([
        '欢迎来到范文网',
        ...essays.flatMap(({ blocks }) => blocks.map(({ text }) => text)),
      ]);
    }),
  );
});

test('nothing stands in a file whose essays are as it has them', () => {
  const document = importText('篇1：春\n春天。\n篇2：夏\n夏天。', '文集');
  const essays = document.essays.map((essay, n) => ({ ...essay, id: `${n}` as EssayId }));
  expect(standInsFor(document, { essays, edited: [], breaks: 'joined' })).toEqual([]);
  expect(withStandIns(document, [])).toBe(document);
});
