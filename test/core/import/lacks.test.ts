import { expect, test } from 'vitest';
import { importSentence } from '../../../core/import/import-report';
import { collectionId, essayId } from '../../../core/ids';
import { wordsIn } from '../../../core/words/words';
import { noPictures } from '../../../renderer/import/pictures';
import { readDocx } from '../../../renderer/import/read-docx';
import { readEpub } from '../../../renderer/import/read-epub';
import { provideDomParser } from '../../renderer/import/dom-parser';
import { docxOf, paragraph } from './docx/docx-of';
import { epubOf } from './epub/epub-of';

provideDomParser();

test('a book says how many files of its text are missing', async () => {
  const whole = { 'a.xhtml': '<h1>甲</h1><p>子。</p>', 'b.xhtml': '<h1>乙</h1><p>丑。</p>' };
  const bytes = epubOf({ text: whole });
  const read = (of: Uint8Array) =>
    readEpub({ name: '书', extension: 'epub', bytes: of }, noPictures);
  expect(await read(bytes)).toMatchObject({ ok: true });
  expect(await read(bytes)).not.toHaveProperty('value.lacks');
  const named = Buffer.from(bytes).toString('latin1').replaceAll('OPS/b.xhtml', 'OPS/c.xhtml');
  const cut = Uint8Array.from(Buffer.from(named, 'latin1'));
  expect(await read(cut)).toHaveProperty('value.lacks', [{ what: 'chapters', count: 1 }]);
});

test('a Word document says which of its parts are broken', async () => {
  const files = {
    'word/footnotes.xml': '<!DOCTYPE a><a/>',
    'word/comments.xml': '<!DOCTYPE a><a/>',
  };
  const bytes = docxOf(paragraph('正文一句。'), { files });
  expect(await readDocx({ name: '文', extension: 'docx', bytes }, noPictures)).toHaveProperty(
    'value.lacks',
    [
      { what: 'notes', count: 1 },
      { what: 'comments', count: 1 },
    ],
  );
});

test('what is lacking is said behind what came in', () => {
  const lacks = [
    { what: 'chapters', count: 2 },
    { what: 'pictures', count: 3 },
  ] as const;
  const state = {
    kind: 'done',
    file: collectionId('b'.repeat(32)),
    essays: 1,
    folded: 0,
    first: essayId('a'.repeat(32)),
    returned: false,
    lacks,
  } as const;
  const item = { id: 1, name: '书.epub', state, opens: false };
  expect(importSentence(item, wordsIn('zh-CN'))).toBe(
    '已导入。书里有 2 个文件缺失或已损坏，没有读到；可以重新下载这本书再导入。3 张图片没有收进来：已损坏、太大，或不是 PNG、JPEG 一类的图片',
  );
  expect(importSentence(item, wordsIn('en'))).toContain('3 pictures left out');
  const there = { ...item, state: { kind: 'there', first: state.first, pictures: 4 } as const };
  expect(importSentence(there, wordsIn('zh-CN'))).toBe('已在书库中，补上了 4 张图片');
});
