import { afterEach, describe, expect, test, vi } from 'vitest';
import { wordDocument } from '../../../core/export/docx';
import { readingSummary } from '../../../core/export/reading-summary';
import { wordFile } from '../../../main/export/word-file';
import { annotationId } from '../../core/annotation/drawn-text';
import { allHostileNotes } from '../../core/export/hostile-notes';
import { hostileTexts } from '../../core/export/hostile-text';
import { chapter, excerpt, notesOf, source } from '../../core/export/notes-source';
import { converted, office } from './libre-office';
import { unbalanced, zipEntries } from './zip-entries';

const day = '2025-07-20';
const notes = notesOf(
  [
    chapter(
      [
        excerpt('甲“乙”。', '一、缘起', { comment: '想\n再想' }),
        excerpt('丙', '一、缘起/（一）方法', { pigment: 'carmine', comment: '为何？' }),
      ],
      { reflection: '读后\n再读' },
    ),
  ],
  { signature: { name: '王<小>明', unit: '三班 & 四班' } },
);
const made = () => wordFile(wordDocument(notes), day);

afterEach(() => vi.useRealTimers());

describe('the Word file', () => {
  test('has headings with their levels, three typefaces and a bar in the mark’s colour', async () => {
    const entries = zipEntries(await made());
    const text = entries.get('word/document.xml') ?? '';
    const styles = entries.get('word/styles.xml') ?? '';
    for (const level of [1, 2, 3]) {
      expect(text).toContain(`<w:pStyle w:val="Heading${level}"/>`);
      expect(styles).toMatch(new RegExp(`"heading ${level}"|Heading${level}`, 'u'));
    }
    for (const face of ['宋体', '楷体', '黑体']) expect(styles).toContain(`w:eastAsia="${face}"`);
    expect(text).toMatch(/<w:pBdr><w:left [^>]*w:color="957811"/u);
    expect(text).toMatch(/<w:pBdr><w:left [^>]*w:color="a23c42"/iu);
    expect(styles).toMatch(/<w:docDefaults>.*<w:sz w:val="24"\/>.*w:line="360"/su);
    expect([...entries.values()].join('')).toMatch(/<w:instrText[^>]*>\s*PAGE/u);
  });

  test('as 公文 has the type, lines and margins of GB/T 9704, and names what stands in for its typefaces', async () => {
    const entries = zipEntries(await wordFile(wordDocument(notes), day, 'official'));
    const styles = entries.get('word/styles.xml') ?? '';
    expect(styles).toMatch(
      /<w:docDefaults>.*w:eastAsia="仿宋".*<w:sz w:val="32"\/>.*w:line="560"[^>]*w:lineRule="exact"/su,
    );
    expect(styles).toMatch(/w:styleId="Title">.*?w:eastAsia="方正小标宋简体"/su);
    const text = entries.get('word/document.xml') ?? '';
    expect(text).toMatch(/<w:pgMar w:top="2097" w:right="1474" w:bottom="1984" w:left="1587"/u);
    expect(entries.get('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    expect(entries.get('word/fontTable.xml')).toContain(
      '<w:font w:name="方正小标宋简体"><w:altName w:val="宋体"/></w:font>',
    );
  });

  test('names its title and who hands it in', async () => {
    const core = zipEntries(await made()).get('docProps/core.xml') ?? '';
    expect(core).toContain('<dc:title>《试论社区阅览室的建设与服务》学习笔记</dc:title>');
    expect(core).toContain('<dc:creator>三班 &#38; 四班 王&#60;小&#62;明</dc:creator>');
    expect(core).toContain(`${day}T00:00:00Z`);
  });

  test('is the same at another hour', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2025-07-20T08:00:00Z') });
    const first = await made();
    vi.setSystemTime(new Date('2031-01-02T03:04:06Z'));
    const second = await made();
    expect(Buffer.compare(first, second)).toBe(0);
  });

  test.each(hostileTexts)('stays well formed with %s', async (_what, text) => {
    const one = chapter([excerpt(text, '', { comment: text })], { title: text, reflection: text });
    const tree = wordDocument(notesOf([one], { signature: { name: text, unit: '' } }));
    for (const [name, content] of zipEntries(await wordFile(tree, day))) {
      if (/\.(?:xml|rels)$/u.test(name)) expect(unbalanced(content), name).toBeNull();
    }
  });
});

test('hostile notes hold no field, link or object, and are fetched from nowhere', async () => {
  const entries = zipEntries(await wordFile(wordDocument(allHostileNotes), day));
  const document = entries.get('word/document.xml') ?? '';
  expect(document).not.toMatch(/<w:(?:fld|instr|hyperlink|object|altChunk|sdt|smartTag)/u);
  expect(document).not.toMatch(/<(?:o|v|wp|m):/u);
  expect([...entries.keys()].filter((name) => /vba|embed|media|external/iu.test(name))).toEqual([]);
  const all = [...entries.values()].join('');
  expect(all).not.toContain('TargetMode="External"');
  expect(all.match(/<w:instrText[^>]*>[^<]*</gu)).toEqual([
    '<w:instrText xml:space="preserve">PAGE<',
  ]);
}, 30_000);

describe.skipIf(office === undefined)('LibreOffice', () => {
  test('opens it and reads every word', async () => {
    const read = await converted(await made(), 'txt:Text (encoded):UTF8', 'txt');
    for (const words of ['学习笔记', '三班 & 四班　王<小>明', '甲“乙”。', '再想', '（一）方法']) {
      expect(read).toContain(words);
    }
  }, 60_000);

  test('sets 阅读小结 on one page, however much there is', async () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      excerpt('办好社区阅览室，关键在于把书送到读者手边。'.repeat(5), '', {
        id: annotationId(`note${index}`),
        comment: '让人愿意来、坐得住、读得进。'.repeat(9),
        pigment: index % 4 === 0 ? 'carmine' : 'gamboge',
      }),
    );
    const one = chapter(many, { reflection: '读完以后想了很多。\n'.repeat(60) });
    const summary = readingSummary(source([one], { choices: { work: 'summary' } }));
    const file = await wordFile(wordDocument(summary), day);
    expect((await converted(file, 'pdf', 'pdf')).match(/\/Type ?\/Page\b/gu)).toHaveLength(1);
  }, 60_000);
});
