import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Resolver } from '../../../core/anchor/resolver';
import type { Annotation } from '../../../core/annotation/annotation';
import { changesOf } from '../../../core/annotation/joint-edit';
import type { Notebook } from '../../../core/annotation/notebook';
import { apply, emptyNotebook } from '../../../core/annotation/notebook';
import { emptyPast } from '../../../core/annotation/past';
import { threadsOf } from '../../../core/annotation/thread';
import { textOf } from '../../../core/document/essay';
import { chapterOf } from '../../../core/export/chapter';
import { paragraphsOf } from '../../../core/export/clean-text';
import { editionOf } from '../../../core/export/edition';
import { editionDocument } from '../../../core/export/edition-docx';
import { annotationId, essayId } from '../../../core/ids';
import { commentedNotes } from '../../../core/incoming/commented-document';
import { incomingNotes } from '../../../core/incoming/incoming-notes';
import { joinedNotes } from '../../../core/incoming/joined-notes';
import { wordsIn } from '../../../core/words/words';
import { wordFile } from '../../../main/export/word-file';
import { idsOf } from '../../../main/library/essay-files';
import { sha256 } from '../../../main/storage/sha256';
import { noPictures } from '../../../renderer/import/pictures';
import { readDocx } from '../../../renderer/import/read-docx';
import { edition, now } from '../../core/annotation/drawn-text';
import { source } from '../../core/export/notes-source';
import { blocks, randomNotebook, text } from '../../core/incoming/random-notebook';
import { provideDomParser } from '../../renderer/import/dom-parser';

provideDomParser();

const essay = { id: essayId('a'.repeat(32)), edition, title: '论语', blocks };
const idOf = (content: string) => annotationId(sha256(content).slice(0, 32));

/** What comes back of an annotated edition in Word, on the essay it is of. */
async function broughtBack(notebook: Notebook) {
  const chapter = chapterOf({
    essay,
    notebook,
    progress: 0,
    finished: false,
    standardPunctuation: false,
    withText: true,
  });
  const written = editionOf(source([chapter], { choices: { work: 'edition' } }));
  const bytes = await wordFile(editionDocument(written), '2025-07-20');
  const read = await readDocx({ name: '论语', extension: 'docx', bytes }, noPictures);
  if (!read.ok) throw new Error(read.failure.kind);
  const [imported] = read.value.essays;
  const own = { text: textOf(imported?.blocks ?? []), ...idsOf(imported?.blocks ?? []) };
  const words = [wordsIn('zh-CN'), wordsIn('en')];
  const hand = { name: '', words };
  const annotations = commentedNotes(imported?.annotations ?? [], { ...own, idOf, now }, hand);
  const here = { edition, text };
  return incomingNotes(
    { annotations, reflection: '' },
    {
      essay,
      resolver: new Resolver(here, [own]),
      later: new Resolver(here),
      editions: new Set([edition]),
      past: emptyPast,
      byContent: true,
    },
  );
}

/** What Word holds of notes: place and words; marks without any are drawn and no comments. */
function heldByWord({ annotations }: Notebook) {
  return threadsOf(annotations)
    .filter(
      ({ annotation, followUps }) =>
        annotation.kind === 'point' ||
        followUps.length > 0 ||
        annotation.tags.length > 0 ||
        annotation.starred ||
        paragraphsOf(annotation.comment).length > 0,
    )
    .map(({ annotation, followUps }) => [
      annotation.target.start,
      annotation.target.end,
      linesOf(annotation),
      followUps.map(linesOf).filter((lines) => lines !== ''),
    ]);
}

const linesOf = ({ comment, tags, starred }: Annotation) =>
  [...paragraphsOf(comment), ...tags.map((tag) => `#${tag}`), ...(starred ? ['★'] : [])]
    .join('\n')
    .replace(/\s+/gu, ' ');

describe('an annotated edition that comes back from Word', () => {
  test('brings the same notes to the same words, and none that are there already', async () => {
    await fc.assert(
      fc.asyncProperty(randomNotebook, async (notebook) => {
        const came = await broughtBack(notebook);
        const alone = joinedNotes(emptyNotebook, came);
        const read = apply(emptyNotebook, changesOf(alone.edits)).notebook;
        expect(new Set(heldByWord(read).map((one) => JSON.stringify(one)))).toEqual(
          new Set(heldByWord(notebook).map((one) => JSON.stringify(one))),
        );
        expect(joinedNotes(notebook, came).edits).toEqual([]);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
