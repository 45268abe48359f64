import { linkAddress } from '../../document/mark';
import type { TreeElement, TreeNode } from '../tree';
import { element, textIn } from '../tree';
import { placeOf } from '../epub/book-path';
import { commentEdges } from './comment-edges';
import { child, childrenOf, isElement, isOn, switched, valueOf } from './docx-parts';
import type { WordSense } from './styles';
import { symbolIn } from './symbols';

/** What of a paragraph is written elsewhere: notes it refers to, and what stands in boxes beside it. */
export interface RunPlace {
  readonly links: ReadonlyMap<string, string>;
  /** The ids of the comments that have a range. */
  readonly ranges: ReadonlySet<string>;
  /** The mark of a note, which is counted by this. */
  readonly reference: (kind: 'footnote' | 'endnote', id: string) => TreeElement;
  /** What a style of characters says, by its id. */
  readonly wordStyle: (id: string | null) => WordSense;
  /** A text box: its paragraphs stand behind this one. */
  readonly box: (content: TreeElement) => void;
}

/** What goes away when tracked changes are accepted, and what only Word needs. */
const gone: ReadonlySet<string> = new Set(
  'del moveFrom delText delInstrText instrText pPr rPr sectPr tblPr Fallback annotationRef footnoteRef endnoteRef proofErr'.split(
    ' ',
  ),
);

/** The words of a paragraph, with tracked changes accepted, as the tree's elements. */
export function runsOf(parent: TreeElement, place: RunPlace): readonly TreeNode[] {
  return parent.children.flatMap((one) => (isElement(one) ? inline(one, place) : []));
}

function inline(one: TreeElement, place: RunPlace): readonly TreeNode[] {
  if (gone.has(one.name)) return [];
  switch (one.name) {
    case 'r':
      return run(one, place);
    case 'hyperlink': {
      const href = linkAddress(place.links.get(one.attributes.get('id') ?? '') ?? '');
      const words = runsOf(one, place);
      return href === null ? words : [element('a', words, { href })];
    }
    case 'commentRangeStart':
    case 'commentRangeEnd':
    case 'commentReference':
      return commentEdges(one, place.ranges);
    case 't':
      return [textIn(one)];
    case 'ruby':
      return [
        element('ruby', [
          ...runsIn(child(one, 'rubyBase'), place),
          element('rt', runsIn(child(one, 'rt'), place)),
        ]),
      ];
    default:
      return runsOf(one, place);
  }
}

const runsIn = (one: TreeElement | null, place: RunPlace): readonly TreeNode[] =>
  one === null ? [] : runsOf(one, place);

function run(one: TreeElement, place: RunPlace): readonly TreeNode[] {
  const words = one.children.flatMap((each) => (isElement(each) ? glyphs(each, place) : []));
  if (words.length === 0) return [];
  return styled(words, child(one, 'rPr'), place);
}

function glyphs(one: TreeElement, place: RunPlace): readonly TreeNode[] {
  if (gone.has(one.name)) return [];
  const id = one.attributes.get('id') ?? '';
  switch (one.name) {
    case 'tab':
    case 'ptab':
      return ['\u3000'];
    case 'br':
      return one.attributes.get('type') === 'page' ? [' '] : [element('br', [])];
    case 'cr':
      return [element('br', [])];
    case 'noBreakHyphen':
      return ['-'];
    case 'sym':
      return [symbolIn(one)];
    case 'footnoteReference':
      return [place.reference('footnote', id)];
    case 'endnoteReference':
      return [place.reference('endnote', id)];
    case 'drawing':
    case 'pict':
    case 'object':
      return drawn(one, place);
    case 'AlternateContent':
      return childrenOf(one).flatMap((each) =>
        gone.has(each.name) ? [] : childrenOf(each).flatMap((inner) => glyphs(inner, place)),
      );
    default:
      return inline(one, place);
  }
}

/**
 * The pictures of a drawing, each once, with the words that stand for them; those for the whole drawing
 * are the first one's where no other has its own. Text boxes inside it are handed on.
 */
function drawn(one: TreeElement, place: RunPlace): readonly TreeNode[] {
  /** The words for each picture by its source; '' where it has none of its own. */
  const pictures = new Map<string, string>();
  let whole = '';
  const take = (src: string, alt: string) => pictures.set(src, pictures.get(src) || alt);
  const visit = (each: TreeElement, alt: string): void => {
    if (each.name === 'txbxContent') return place.box(each);
    if (gone.has(each.name)) return undefined;
    const own = wordsFor(each);
    if (each.name === 'docPr' || each.name === 'shape') whole ||= own;
    if (each.name === 'blip') take(pictureAt(each.attributes.get('embed'), place), alt);
    if (each.name === 'imagedata') take(pictureAt(each.attributes.get('id'), place), own || alt);
    const within = each.name === 'pic' ? ownWords(each) : own || alt;
    return childrenOf(each).forEach((inner) => visit(inner, within));
  };
  visit(one, '');
  if (pictures.size === 0) {
    return whole.trim() === '' ? [] : [element('img', [], { alt: whole, src: outside })];
  }
  // Of one picture alone Word may have its file's name for its own words.
  const isAlone = pictures.size === 1 || [...pictures.values()].every((alt) => alt === '');
  return [...pictures].map(([src, alt], index) =>
    element('img', [], { alt: isAlone && index === 0 ? whole || alt : alt, src }),
  );
}

/** What stands for a drawing, or for a shape of VML, by what it says itself. */
function wordsFor({ name, attributes }: TreeElement): string {
  if (name === 'docPr' || name === 'cNvPr') return attributes.get('descr') ?? '';
  const isShape = name === 'shape' || name === 'imagedata';
  return isShape ? (attributes.get('alt') ?? attributes.get('title') ?? '') : '';
}

/** The words of a picture among others, which stand beside it (`pic:nvPicPr`). */
function ownWords(picture: TreeElement): string {
  const about = child(child(picture, 'nvPicPr'), 'cNvPr');
  return about === null ? '' : wordsFor(about);
}

/** The source of a picture that is not in the file. */
const outside = 'word:';

/** The name in the archive of the picture with an id. */
function pictureAt(id: string | undefined, { links }: RunPlace): string {
  const target = id === undefined ? undefined : links.get(id);
  return (target === undefined ? null : placeOf(target, 'word/document.xml')?.file) ?? outside;
}

function styled(
  words: readonly TreeNode[],
  properties: TreeElement | null,
  place: RunPlace,
): readonly TreeNode[] {
  if (properties === null) return words;
  const inside = (name: string, nodes: readonly TreeNode[]) => [element(name, nodes)];
  let nodes = words;
  // What is said of the words themselves counts before what their style says.
  const style = place.wordStyle(valueOf(properties, 'rStyle'));
  const raised = valueOf(properties, 'vertAlign');
  const underline = valueOf(properties, 'u');
  if (raised === 'superscript') nodes = inside('sup', nodes);
  if (raised === 'subscript') nodes = inside('sub', nodes);
  if (isOn(properties, 'strike') || isOn(properties, 'dstrike')) nodes = inside('s', nodes);
  if (underline !== null && underline !== 'none') nodes = inside('u', nodes);
  if ((switched(properties, 'i') ?? style.emphasis) || hasDots(properties))
    nodes = inside('em', nodes);
  if (switched(properties, 'b') ?? style.strong) nodes = inside('strong', nodes);
  const highlight = valueOf(properties, 'highlight');
  if (highlight !== null && highlight !== 'none') nodes = inside('mark', nodes);
  return isOn(properties, 'vanish') ? [element('span', nodes, { hidden: '' })] : nodes;
}

/** 着重号 */
function hasDots(properties: TreeElement): boolean {
  const dots = valueOf(properties, 'em');
  return dots !== null && dots !== 'none';
}
