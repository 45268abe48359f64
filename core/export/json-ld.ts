import type { Anchor } from '../anchor/anchor';
import type { MarkKind } from '../annotation/mark-kind';
import type { Pigment } from '../annotation/pigment';
import type { Chapter, Excerpt, LaterComment } from './chapter';
import { oneLine } from './clean-text';
import type { NotesSource } from './study-notes';
import { signed } from './study-notes';

/** Names of ours beside those of the W3C vocabulary, told to readers by the context. */
const context = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    meipi: 'urn:meipi:',
    pigment: 'meipi:pigment',
    kind: 'meipi:kind',
    starred: 'meipi:starred',
    edition: 'meipi:edition',
  },
] as const;

interface Body {
  readonly type: 'TextualBody';
  readonly value: string;
  readonly format: 'text/plain';
  readonly purpose: 'commenting' | 'describing' | 'replying' | 'tagging';
}

interface Target {
  readonly source: string;
  readonly selector: readonly [
    { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number },
    {
      readonly type: 'TextQuoteSelector';
      readonly exact: string;
      readonly prefix: string;
      readonly suffix: string;
    },
  ];
  readonly edition: string;
}

interface WebAnnotation {
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'highlighting' | 'commenting' | 'replying' | 'describing';
  readonly created?: string;
  readonly modified?: string;
  readonly creator?: { readonly type: 'Person'; readonly name: string };
  readonly body?: readonly Body[];
  /** Of a reply the annotation it answers. */
  readonly target: Target | string;
  readonly kind?: MarkKind;
  readonly pigment?: Pigment;
  readonly starred?: boolean;
}

/**
 * Notes as a collection of the W3C Web Annotation data model (JSON-LD). Positions count UTF-16 units
 * of the essay's text in the edition named; quotes are as the edition has them, and the reader's words
 * as they were written, so that they can come back (core/incoming/web-annotations.ts). 我的心得 describes its
 * essay, a later comment replies to an annotation.
 */
export function webAnnotations(source: NotesSource): string {
  const items = source.chapters.flatMap((chapter) => annotationsOf(source, chapter));
  const collection = {
    '@context': context,
    id: 'urn:meipi:notes',
    type: 'AnnotationCollection',
    label: labelOf(source),
    total: items.length,
    first: {
      id: 'urn:meipi:notes:1',
      type: 'AnnotationPage',
      partOf: 'urn:meipi:notes',
      startIndex: 0,
      items,
    },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function labelOf({ chapters, choices, words }: NotesSource): string {
  const [first] = chapters;
  return choices.scope === 'essay' && first !== undefined
    ? words.notes.title(oneLine(first.title))
    : words.notes.titleOfAll;
}

function annotationsOf(source: NotesSource, chapter: Chapter): readonly WebAnnotation[] {
  const essay = `urn:meipi:essay:${chapter.essay}`;
  const reflection = source.choices.content.reflection ? chapter.reflection : '';
  return [
    ...(reflection === ''
      ? []
      : [
          {
            id: `${essay}:reflection`,
            type: 'Annotation' as const,
            motivation: 'describing' as const,
            ...creatorOf(source),
            body: [textual(reflection, 'describing')],
            target: essay,
          },
        ]),
    ...chapter.excerpts.flatMap((excerpt) => [
      annotation(source, essay, excerpt),
      ...(source.choices.content.comments
        ? excerpt.followUps.map((later) => reply(source, excerpt, later))
        : []),
    ]),
  ];
}

function annotation(source: NotesSource, essay: string, excerpt: Excerpt): WebAnnotation {
  const { id, kind, pigment, starred, created, modified, target, tags } = excerpt;
  const comment = source.choices.content.comments ? excerpt.comment : '';
  const body = [
    ...(comment === '' ? [] : [textual(comment, 'commenting')]),
    ...tags.map((tag) => textual(tag, 'tagging')),
  ];
  return {
    id: idOf(id),
    type: 'Annotation',
    motivation: comment === '' ? 'highlighting' : 'commenting',
    created,
    modified,
    ...creatorOf(source),
    ...(body.length === 0 ? {} : { body }),
    target: targetOf(essay, target),
    kind,
    pigment,
    starred,
  };
}

function reply(
  source: NotesSource,
  { id: answered }: Excerpt,
  { id, comment, created, modified }: LaterComment,
): WebAnnotation {
  return {
    id: idOf(id),
    type: 'Annotation',
    motivation: 'replying',
    created,
    modified,
    ...creatorOf(source),
    body: [textual(comment, 'replying')],
    target: idOf(answered),
  };
}

function targetOf(essay: string, target: Anchor): Target {
  const { start, end, quote, prefix, suffix, edition } = target;
  return {
    source: essay,
    selector: [
      { type: 'TextPositionSelector', start, end },
      { type: 'TextQuoteSelector', exact: quote, prefix, suffix },
    ],
    edition,
  };
}

function creatorOf(source: NotesSource): Pick<WebAnnotation, 'creator'> {
  const name = signed(source).join(' ');
  return name === '' ? {} : { creator: { type: 'Person', name } };
}

function textual(value: string, purpose: Body['purpose']): Body {
  return { type: 'TextualBody', value, format: 'text/plain', purpose };
}

function idOf(id: string): string {
  return `urn:meipi:annotation:${id}`;
}
