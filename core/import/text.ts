import type { ImportedDocument, ImportedEssay } from '../document/imported';
import { isPageHead, trailerStart } from './clutter';
import { splitCompilation, titleOffset, type Compilation } from './compilation';
import { essayBlocks } from './essay-blocks';
import type { LineBreaks } from './hard-wraps';
import { joinedLines } from './hard-wraps';
import { textLines } from './lines';
import { inParts } from './parts';
import { inChapters } from './chapters';
import { isTitleLike } from './title';

/** What turns a terminal's colours on and off (ECMA-48, SGR): there it is no text. */
const colours = new RegExp(`${String.fromCodePoint(0x1b)}\\[[0-9;]{0,20}m`, 'gu');

/**
 * What a plain text holds: one essay, or the essays of a compilation, or none where no line holds
 * anything. `name`, the file's name without its extension, is the title of last resort.
 *
 * Nothing is lost: `before`, the blocks of all essays and `after`, in order, are the text's lines
 * that hold anything, trimmed, without a terminal's colours; those joined that a page's width had broken, unless `breaks` keeps them.
 */
export function importText(
  text: string,
  name: string,
  breaks: LineBreaks = 'joined',
): ImportedDocument {
  const plain = text.replace(colours, '');
  const { lines, joined } =
    breaks === 'kept' ? { lines: textLines(plain), joined: 0 } : joinedLines(plain);
  const document = documentOf(lines, name);
  return joined === 0 ? document : { ...document, joined };
}

function documentOf(lines: readonly string[], name: string): ImportedDocument {
  if (lines.length === 0) return { title: name, essays: [], before: [], after: [] };
  const compilation = splitCompilation(lines);
  if (compilation !== null) return importCompilation(compilation, name);
  const essay = singleEssay(lines, name);
  return { title: essay.title, essays: inChapters(essay).flatMap(inParts), before: [], after: [] };
}

function importCompilation({ before, parts, after }: Compilation, name: string): ImportedDocument {
  return {
    title: before.find(isTitleLike) ?? name,
    essays: parts.map(essayOfCompilation).flatMap(inParts),
    before,
    after,
  };
}

function essayOfCompilation(lines: readonly string[]): ImportedEssay {
  const titleText = lines[0] ?? '';
  const offset = titleOffset(titleText);
  const trailer = lines.length;
  return {
    title: titleText.slice(offset),
    blocks: essayBlocks({ lines, titleLine: 0, titleOffset: offset, trailer, page: false }),
  };
}

function singleEssay(lines: readonly string[], name: string): ImportedEssay {
  const trailer = trailerStart(lines);
  const own = lines.findIndex((line) => !isPageHead(line));
  const first = lines[own];
  const isTitle = first !== undefined && own + 1 < trailer && isTitleLike(first);
  const titleLine = isTitle ? own : null;
  const offset = isTitle ? titleOffset(first) : 0;
  return {
    title: isTitle ? first.slice(offset) : name,
    blocks: essayBlocks({ lines, titleLine, titleOffset: offset, trailer, page: true }),
  };
}
