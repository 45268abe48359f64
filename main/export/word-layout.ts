import {
  AlignmentType,
  Footer,
  LineRuleType,
  PageNumber,
  Paragraph,
  TextRun,
  convertMillimetersToTwip,
} from 'docx';
import type { IParagraphStyleOptions, ISpacingProperties } from 'docx';
import type { WordLayout } from '../../core/export/export-choices';
import { inkColours } from '../../core/export/pigment-colours';
import type { WordStyle } from '../../core/export/word-document';
import { face, hei, kai, song } from './word-face';

export type Look = Pick<IParagraphStyleOptions, 'run' | 'paragraph'>;

/** How a page is set: its margins in twips, its type (half points, twentieths of a point), its foot. */
interface Layout {
  readonly margin: Readonly<Record<'top' | 'bottom' | 'left' | 'right', number>>;
  readonly size: number;
  readonly font: typeof song;
  readonly spacing: ISpacingProperties;
  /** Where it looks otherwise than the common one. */
  readonly looks: Readonly<Partial<Record<WordStyle, Look>>>;
  /** Of odd pages, and of even ones where they differ. */
  readonly foot: () => { readonly default: Footer; readonly even?: Footer };
}

const margins = (top: number, bottom: number, left: number, right: number) => ({
  top: convertMillimetersToTwip(top),
  bottom: convertMillimetersToTwip(bottom),
  left: convertMillimetersToTwip(left),
  right: convertMillimetersToTwip(right),
});

const fang = face('仿宋');
/** 方正小标宋 is where the office suites of public bodies are; elsewhere the font table names 宋体 for it. */
const titleSong = '方正小标宋简体';
const exact = (points: number) => ({ line: points * 20, lineRule: LineRuleType.EXACT });
/** Half points: 三号; and one 字 of it in twentieths of a point. */
const third = 32;
const em = 320;
const indented = { indent: { firstLine: 2 * em } };

const heading = (font: typeof song, bold = false): Look => ({
  run: { size: third, font, bold, italics: false, color: inkColours.ink },
  paragraph: { keepNext: true, ...indented, spacing: { before: 0, after: 0, ...exact(28) } },
});

/** A comment behind its label of two 字; `left` of it in twentieths of a point, as in the common layout. */
const said = (first: WordStyle, more: WordStyle, left: number) => ({
  [first]: {
    run: { font: kai },
    paragraph: { indent: { left: left + 3 * em, hanging: 3 * em } },
  },
  [more]: { run: { font: kai }, paragraph: { indent: { left: left + 3 * em } } },
});

/** The page's number at its foot, between words; `size` in half points. */
function number(
  before: string,
  after: string,
  size: number,
  alignment: 'CENTER' | 'LEFT' | 'RIGHT',
): Footer {
  const words = new TextRun({
    children: [before, PageNumber.CURRENT, after],
    size,
    font: song,
    color: inkColours.ink2,
  });
  const paragraph = new Paragraph({ alignment: AlignmentType[alignment], children: [words] });
  return new Footer({ children: [paragraph] });
}

/** 通用: 宋体 小四 at 1.5 lines. 公文: after GB/T 9704, 标题 二号 小标宋, 正文 三号 仿宋, 28 points a line. */
export const layouts: Readonly<Record<WordLayout, Layout>> = {
  common: {
    margin: margins(25.4, 25.4, 28, 28),
    size: 24,
    font: song,
    spacing: { line: 360, lineRule: LineRuleType.AUTO },
    looks: {},
    foot: () => ({ default: number('', '', 18, 'CENTER') }),
  },
  official: {
    margin: margins(37, 35, 28, 26),
    size: third,
    font: fang,
    spacing: exact(28),
    looks: {
      title: {
        run: { size: 44, font: face(titleSong), bold: false, color: inkColours.ink },
        paragraph: {
          alignment: AlignmentType.CENTER,
          spacing: { before: 0, after: 280, ...exact(35) },
          keepNext: true,
        },
      },
      byline: {
        run: { size: third, font: kai },
        paragraph: { alignment: AlignmentType.CENTER, spacing: exact(28) },
      },
      affiliation: {
        run: { size: 28 },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 280, ...exact(28) } },
      },
      heading1: heading(hei),
      heading2: heading(kai),
      heading3: heading(fang, true),
      heading4: heading(fang),
      fact: { paragraph: { indent: { left: 5 * em, hanging: 5 * em }, spacing: exact(28) } },
      reflection: { run: { font: kai }, paragraph: indented },
      ...said('pointComment', 'pointCommentMore', 420),
      ...said('comment', 'commentMore', 240),
      abstract: { run: { size: third, font: kai }, paragraph: { ...indented, spacing: exact(28) } },
      aboutAuthor: { run: { size: 24 }, paragraph: { ...indented, spacing: exact(20) } },
      body: { paragraph: indented },
      quote: { run: { font: kai }, paragraph: { ...indented, spacing: exact(28) } },
      cell: { run: { size: 28 }, paragraph: { alignment: AlignmentType.LEFT, spacing: exact(22) } },
      note: { run: { size: 24 }, paragraph: { ...indented, spacing: exact(20) } },
      reference: { run: { size: 24 }, paragraph: { ...indented, spacing: exact(20) } },
    },
    // One 字 in from the outer edge (GB/T 9704 7.5).
    foot: () => ({
      default: number('— ', ' —\u3000', 28, 'RIGHT'),
      even: number('\u3000— ', ' —', 28, 'LEFT'),
    }),
  },
};

/** What stands in for a typeface that a computer has not (ECMA-376 part 1, 17.8.3.1 altName). */
export const fontTable = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
  ...[
    [titleSong, '宋体'],
    ['仿宋', '仿宋_GB2312'],
    ['楷体', '楷体_GB2312'],
    ['黑体', 'SimHei'],
    ['宋体', 'SimSun'],
  ].map(([name, other]) => `<w:font w:name="${name}"><w:altName w:val="${other}"/></w:font>`),
  '</w:fonts>',
].join('');
