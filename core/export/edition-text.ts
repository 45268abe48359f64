import type { Annotation } from '../annotation/annotation';
import { segments } from '../annotation/segments';
import type { Block } from '../document/block';
import { blockGroups } from '../document/block-groups';
import { blockAt, blockStarts } from '../document/block-offsets';
import type { PartRole } from '../document/block-parts';
import { partsOf, roleAt } from '../document/block-parts';
import { marksOf, marksOver } from '../document/mark';
import { noteLinks } from '../document/note-links';
import { rubyOf } from '../document/ruby';
import type { AnnotationId } from '../ids';
import { assertNever } from '../result';
import type { Excerpt } from './chapter';
import { linesOf } from './clean-text';
import type {
  EditionBlock,
  EditionParagraph,
  EditionPicture,
  EditionPiece,
  EditionRole,
} from './edition';
import { rubyPlaces } from './edition-ruby';
import { noEdges, PassageEdges } from './passage-edges';

/**
 * The essay's blocks as the paragraphs of an edition, with the marks of `placed` over their words.
 * Notes that have a number begin and end where their passages do; a folded line is shown only where
 * a note stands in it.
 */
export function editionText(
  blocks: readonly Block[],
  placed: readonly Excerpt[],
  numbers: ReadonlyMap<AnnotationId, number>,
): readonly EditionBlock[] {
  const starts = blockStarts(blocks);
  const links = noteLinks(blocks);
  const touching = byBlock(starts, placed);
  const edges = new PassageEdges(placed, numbers);

  const paragraph = (index: number): EditionParagraph[] => {
    const block = blocks[index];
    if (block === undefined) return [];
    const start = starts[index] ?? 0;
    const range = { start, end: start + block.text.length };
    const here = touching[index] ?? [];
    const inside = here.filter(({ target }) => target.start >= start && target.end <= range.end);
    if (block.kind === 'clutter' && inside.length === 0) return [];
    const parts = partsOf(block, start, links);
    const [marks, ruby] = [marksOf(block), rubyOf(block)];
    const cuts = [
      ...parts.map((part) => part.start),
      ...[...marks, ...ruby].flatMap((one) => [start + one.start, start + one.end]),
      ...edges.within(range),
    ];
    const cut = segments(range, cuts, here.map(segmentable));
    const styles = marksOver(marks, cut, start);
    const readings = rubyPlaces(ruby, cut, start);
    const level = block.kind === 'paragraph' ? (block.runIn?.level ?? 3) : 3;
    const pieces: EditionPiece[] = markerOf(block);
    for (const [number, segment] of cut.entries()) {
      const role = roleAt(parts, segment.start);
      if (role === 'hidden') continue;
      const { before, edges: own } = edges.around(segment);
      if (before !== null) pieces.push({ ...noWords, ...before });
      pieces.push({
        text: clean(block, block.text.slice(segment.start - start, segment.end - start)),
        part: partOf(role, level),
        ruby: readings[number] ?? null,
        styles: (styles[number] ?? []).flatMap(({ kind }) =>
          kind === 'link' || kind === 'note-reference' ? [] : [kind],
        ),
        looks: segment.annotations.map(({ kind, pigment }) => ({ kind, pigment })),
        ...own,
      });
    }
    const rest = edges.until(range.end);
    if (rest !== null) pieces.push({ ...noWords, ...rest });
    return [
      {
        kind: 'paragraph',
        role: roleOf(block),
        level: block.kind === 'list-item' ? block.level : 0,
        bar: inside.findLast(({ kind }) => kind === 'paragraph')?.pigment ?? null,
        pieces,
        ...pictureOf(block),
      },
    ];
  };

  const shown = blockGroups(blocks).flatMap((group): readonly EditionBlock[] => {
    switch (group.kind) {
      case 'block':
        return paragraph(group.first);
      case 'list':
        return group.blocks.flatMap(paragraph);
      case 'table': {
        const rows = group.rows.map((cells) =>
          cells.map(({ blocks: own, ...cell }) => ({
            ...cell,
            paragraphs: own.flatMap(paragraph),
          })),
        );
        return [{ kind: 'table', rows }];
      }
      default:
        return assertNever(group);
    }
  });
  const rest = edges.until(Infinity);
  return rest === null
    ? shown
    : [...shown, { ...emptyParagraph, pieces: [{ ...noWords, ...rest }] }];
}

const noWords = { text: '', part: 'text', ruby: null, styles: [], looks: [] } as const;
const emptyParagraph = { kind: 'paragraph', role: 'body', level: 0, bar: null } as const;

/** Of each block the excerpts that may touch it, in text order. */
function byBlock(
  starts: readonly number[],
  placed: readonly Excerpt[],
): readonly (readonly Excerpt[])[] {
  const touching = starts.map((): Excerpt[] => []);
  for (const excerpt of placed) {
    const last = blockAt(starts, excerpt.target.end);
    for (let index = blockAt(starts, excerpt.target.start); index <= last; index += 1) {
      touching[index]?.push(excerpt);
    }
  }
  return touching;
}

/** An excerpt as what a block is cut by. */
function segmentable({ id, kind, pigment, created, target }: Excerpt) {
  const { start, end } = target;
  const annotation: Annotation = {
    id,
    kind,
    pigment,
    created,
    modified: created,
    target,
    comment: '',
    tags: [],
    starred: false,
    follows: null,
  };
  return { annotation, followUps: [], start, end };
}

function markerOf(block: Block): EditionPiece[] {
  if (block.kind !== 'list-item' || block.marker === '') return [];
  const text = `${linesOf(block.marker).join(' ')}\t`;
  return [{ ...noWords, ...noEdges, text, part: 'marker' }];
}

function clean(block: Block, text: string): string {
  return linesOf(text).join(block.kind === 'preformatted' ? '\n' : ' ');
}

function pictureOf(block: Block): { readonly picture?: EditionPicture } {
  if (block.kind !== 'figure' || block.media === null) return {};
  return { picture: { ...block.media, words: block.caption ? '' : clean(block, block.text) } };
}

/** Readings stand in their brackets behind the characters, as they are written. */
function partOf(role: Exclude<PartRole, 'hidden'>, level: 1 | 2 | 3): EditionPiece['part'] {
  if (role === 'reading' || role === 'reading-bracket') return 'text';
  return role === 'run-in' ? `run-in${level}` : role;
}

function roleOf(block: Block): EditionRole {
  switch (block.kind) {
    case 'metadata':
      return block.field;
    case 'heading':
      return `heading${block.level}`;
    case 'paragraph':
      return block.caption === true ? 'figure' : 'body';
    case 'clutter':
      return 'body';
    case 'list-item':
      return 'item';
    case 'quote':
    case 'cell':
    case 'figure':
    case 'preformatted':
    case 'back-heading':
    case 'note':
    case 'reference':
      return block.kind;
    default:
      return assertNever(block);
  }
}
