import { AlignmentType, LineRuleType } from 'docx';
import type { IStylesOptions } from 'docx';
import type { WordLayout } from '../../core/export/export-choices';
import { inkColours } from '../../core/export/pigment-colours';
import type { WordStyle } from '../../core/export/word-document';
import { wordStyles as styles } from '../../core/export/word-document';
import { code, hei, kai, song } from './word-face';
import type { Look } from './word-layout';
import { layouts } from './word-layout';

/** Twentieths of a point: one 字 of the body, and the inset of what stands beside a bar. */
const em = 240;
const inset = em;
/** One 字 of notes and references. */
const small = 180;
/** Room for the number or dot of a point. */
const markerWidth = 1.75 * em;
/** 「批注」 before a comment, and the space behind it: its other lines begin where its first word does. */
const labelWidth = 3 * em;
const lines = (count: number) => ({ line: count * 240, lineRule: LineRuleType.AUTO });

const heading = (size: number, font: typeof song, before: number, bold = false): Look => ({
  run: { size, font, bold, italics: false, color: inkColours.ink },
  paragraph: { keepNext: true, keepLines: true, spacing: { before, after: 80, ...lines(1.25) } },
});

/** How each style looks; sizes are half points, spaces twentieths of a point. */
const looks: Readonly<Record<WordStyle, Look>> = {
  title: {
    run: { size: 44, font: song, bold: true, color: inkColours.ink },
    paragraph: {
      alignment: AlignmentType.CENTER,
      spacing: { before: 0, after: 60, ...lines(1.3) },
      keepNext: true,
    },
  },
  byline: {
    run: { font: kai, color: inkColours.ink2 },
    paragraph: { alignment: AlignmentType.CENTER, spacing: lines(1.3) },
  },
  heading1: heading(32, hei, 360),
  heading2: heading(28, hei, 240),
  heading3: heading(28, kai, 200),
  heading4: heading(24, song, 160, true),
  fact: { paragraph: { indent: { left: 5 * em, hanging: 5 * em }, spacing: lines(1.3) } },
  reflection: { run: { font: kai }, paragraph: { indent: { firstLine: 2 * em } } },
  quotation: { paragraph: { indent: { left: 2 * em } } },
  point: {
    paragraph: { indent: { left: markerWidth, hanging: markerWidth } },
  },
  pointMore: { paragraph: { indent: { left: markerWidth } } },
  pointComment: {
    run: { font: kai },
    paragraph: { indent: { left: markerWidth + labelWidth, hanging: labelWidth } },
  },
  pointCommentMore: {
    run: { font: kai },
    paragraph: { indent: { left: markerWidth + labelWidth } },
  },
  excerpt: { paragraph: { indent: { left: inset } } },
  comment: {
    run: { font: kai },
    paragraph: { indent: { left: inset + labelWidth, hanging: labelWidth } },
  },
  commentMore: { run: { font: kai }, paragraph: { indent: { left: inset + labelWidth } } },
  pointAbout: {
    run: { size: 18, color: inkColours.ink3, font: hei },
    paragraph: { indent: { left: markerWidth }, spacing: { after: 80, ...lines(1.2) } },
  },
  about: {
    run: { size: 18, color: inkColours.ink3, font: hei },
    paragraph: { indent: { left: inset }, spacing: { after: 200, ...lines(1.2) } },
  },
  affiliation: {
    run: { size: 20, color: inkColours.ink2 },
    paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 240, ...lines(1.3) } },
  },
  abstract: {
    run: { size: 21, font: kai },
    paragraph: { indent: { left: 2 * em, right: 2 * em }, spacing: { after: 60, ...lines(1.4) } },
  },
  aboutAuthor: {
    run: { size: 18, color: inkColours.ink2 },
    paragraph: { indent: { left: 2 * em, right: 2 * em }, spacing: { after: 240, ...lines(1.4) } },
  },
  body: { paragraph: { indent: { firstLine: 2 * em } } },
  item: { paragraph: {} },
  quote: {
    run: { font: kai },
    paragraph: {
      indent: { left: 2 * em, right: em, firstLine: 2 * em },
      spacing: { before: 60, after: 60, ...lines(1.5) },
    },
  },
  cell: { run: { size: 21 }, paragraph: { alignment: AlignmentType.LEFT, spacing: lines(1.25) } },
  figure: {
    run: { size: 20, font: kai, color: inkColours.ink2 },
    // As high as the picture in it, in every layout: a line of fixed height would cut it off.
    paragraph: {
      alignment: AlignmentType.CENTER,
      spacing: { before: 120, after: 120, ...lines(1.3) },
    },
  },
  preformatted: {
    run: { size: 20, font: code },
    paragraph: { alignment: AlignmentType.LEFT, spacing: { before: 80, after: 80, ...lines(1.2) } },
  },
  note: {
    run: { size: 18, color: inkColours.ink2 },
    paragraph: { indent: { left: 1.5 * small, hanging: 1.5 * small }, spacing: lines(1.3) },
  },
  reference: {
    run: { size: 18, color: inkColours.ink2 },
    paragraph: { indent: { left: 2.5 * small, hanging: 2.5 * small }, spacing: lines(1.3) },
  },
  margin: {
    run: { size: 20, font: kai },
    paragraph: { alignment: AlignmentType.LEFT, spacing: lines(1.15) },
  },
};

/** Items of a list: each level two 字 further in, the marker in the free space before it. */
export function itemIndent(level: number) {
  return { left: 2 * em * Math.min(level, deepestItem), hanging: 2 * em };
}

/** Further levels are not set in further, or nothing is left of the line. */
const deepestItem = 6;

/** Word's own styles, which its outline and its table of contents know. */
const builtIn = {
  title: 'Title',
  heading1: 'Heading1',
  heading2: 'Heading2',
  heading3: 'Heading3',
  heading4: 'Heading4',
} as const;

export function styleId(style: WordStyle): string {
  return isBuiltIn(style) ? builtIn[style] : `Notes${style[0]?.toUpperCase()}${style.slice(1)}`;
}

/** The document's styles: changing one in Word changes every paragraph of its kind. */
export function wordStyles(layout: WordLayout): IStylesOptions {
  const { size, font, spacing, looks: others } = layouts[layout];
  const own = { ...looks, ...others };
  const { title, heading1, heading2, heading3, heading4 } = own;
  return {
    default: {
      document: {
        run: { size, font, language: { value: 'en-US', eastAsia: 'zh-CN' } },
        paragraph: {
          alignment: AlignmentType.BOTH,
          spacing,
        },
      },
      title,
      heading1,
      heading2,
      heading3,
      heading4,
    },
    paragraphStyles: styles
      .filter((style) => !isBuiltIn(style))
      .map((style) => ({
        id: styleId(style),
        name: styleId(style),
        basedOn: 'Normal',
        quickFormat: true,
        ...own[style],
      })),
  };
}

function isBuiltIn(style: WordStyle): style is keyof typeof builtIn {
  return style in builtIn;
}
