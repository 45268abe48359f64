import { expect, test } from 'vitest';
import { emptyNotebook } from '../../../core/annotation/notebook';
import type { Block } from '../../../core/document/block';
import { chapterOf } from '../../../core/export/chapter';
import type { ExportChoices } from '../../../core/export/export-choices';
import { wordLayouts } from '../../../core/export/export-choices';
import { defaultSettings } from '../../../core/settings';
import { gatherPictures } from '../../../main/export/gather-pictures';
import { writeNotes } from '../../../main/export/write-notes';
import { idsOf } from '../../../main/library/essay-files';
import { sha256 } from '../../../main/storage/sha256';
import { buildBlocks } from '../../core/document/build-blocks';
import { pngOf } from '../../core/document/made-pictures';
import { source } from '../../core/export/notes-source';
import { zipEntries } from './zip-entries';

const bytes = pngOf(1120, 80);
const file = `${sha256(bytes)}.png`;
const lost = `${'0'.repeat(64)}.png`;
const figure = (text: string, caption: boolean, name: string): Block => ({
  kind: 'figure',
  text,
  caption,
  media: { file: name, width: 1120, height: 80 },
});

const blocks = [
  ...buildBlocks('正文一句。'),
  figure('图1　河岸', true, file),
  figure('河岸<的人家>', false, file),
  figure('不见的图', false, lost),
];

/** The edition of an essay with pictures, of which one is not at hand. */
async function written(
  format: ExportChoices['edition']['format'],
  layout: ExportChoices['layout'] = 'common',
): Promise<Uint8Array> {
  const chapter = chapterOf({
    essay: { ...idsOf(blocks), title: '看图', blocks },
    notebook: emptyNotebook,
    progress: 0,
    finished: false,
    standardPunctuation: false,
    withText: true,
  });
  const picture = (name: string) => Promise.resolve(name === file ? bytes : null);
  const { chapters, pictures } = await gatherPictures({ picture }, [chapter]);
  const { choices, ...rest } = source(chapters);
  const edition = { ...choices.edition, format };
  const { bytes: made } = await writeNotes({
    ...rest,
    choices: { ...choices, work: 'edition', edition, layout },
    pigmentNames: defaultSettings.pigmentNames,
    faces: '',
    present: null,
    pictures,
  });
  return made;
}

test.each(['html', 'pdf'] as const)('pictures lie in the page itself: %s', async (format) => {
  const page = Buffer.from(await written(format)).toString();
  const address = `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
  const image = (words: string) => `<img src="${address}" width="1120" height="80" alt="${words}">`;
  expect(page).toContain(`${image('')}图1　河岸`);
  expect(page).toContain(image('河岸&#60;的人家&#62;'));
  expect(page).not.toContain(`</p>河岸`);
  expect(page).toContain('>不见的图<');
  expect(page).toContain('img-src data:');
  expect(page).not.toContain('meipi:');
});

test('pictures lie in the Word file, as wide as its lines at most', async () => {
  const entries = zipEntries(await written('word'));
  const media = [...entries.keys()].filter((name) => name.startsWith('word/media/'));
  expect(media).toHaveLength(1);
  const document = entries.get('word/document.xml') ?? '';
  // 9525 EMU a px
  expect(document.match(/<wp:extent cx="5334000" cy="381000"\/>/gu)).toHaveLength(2);
  expect(document).toContain('descr="河岸&lt;的人家&gt;"');
  expect(document).toContain('不见的图');
  expect(document).toContain('图1　河岸');
});

test.each(wordLayouts)('lines with pictures are as high as these in Word: %s', async (layout) => {
  const styles = zipEntries(await written('word', layout)).get('word/styles.xml') ?? '';
  const [figure = ''] = /<w:style [^>]*w:styleId="NotesFigure"[^]*?<\/w:style>/u.exec(styles) ?? [];
  expect(figure).toContain('w:lineRule="auto"');
});
