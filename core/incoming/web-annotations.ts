import type { Annotation } from '../annotation/annotation';
import { byPosition, longestComment } from '../annotation/annotation';
import { annotationSchema, instantSchema, reflectionSchema } from '../annotation/annotation-schema';
import { tagsIn, withTag } from '../annotation/tags';
import { essayIdSchema, editionIdSchema } from '../document/essay-schema';
import { mostAnnotations } from '../document/essay-limits';
import type { AnnotationId, EssayId } from '../ids';
import { isAnnotationId } from '../ids';
import type { ForeignFile, ForeignNotes, IdOf } from './foreign-notes';
import { noEdition } from './foreign-notes';

type Json = Readonly<Record<string, unknown>>;

/** What a file's annotations are read with. */
export interface ReadingPlace {
  readonly idOf: IdOf;
  /** ISO 8601; for what does not say when it was written. */
  readonly now: string;
}

interface Found {
  readonly annotation: Annotation;
  readonly essay: EssayId | null;
}

const ownEssay = /^urn:meipi:essay:([0-9a-f]{32})$/u;
const ownAnnotation = /^urn:meipi:annotation:([\w-]{8,64})$/u;
const noTags: readonly string[] = [];
/** Far more than one annotation may have of anything. */
const mostParts = 1_000;

/**
 * The notes in a file of W3C Web Annotations (JSON-LD): a collection, a page of one, a list, or one
 * annotation. Ours come back as they went; of others comment, tags, quotation and position are
 * taken. null where the text is no such file.
 */
export function notesOfWebAnnotations(text: string, place: ReadingPlace): ForeignFile | null {
  const items = itemsIn(parsed(text));
  if (items === null) return null;
  const answered = new Map<string, Found>();
  const reflections = new Map<EssayId, string>();
  const found: Found[] = [];
  let dropped = Math.max(0, items.length - mostAnnotations);
  const take = (one: Found | null, id: unknown) => {
    if (one === null) dropped += 1;
    else {
      found.push(one);
      if (typeof id === 'string') answered.set(id, one);
    }
  };
  const replies = new Map<string, Json[]>();
  for (const item of items.slice(0, mostAnnotations)) {
    if (!isObject(item)) dropped += 1;
    else if (item['motivation'] === 'describing' && typeof item['target'] === 'string') {
      const essay = essayOf(item['target']);
      const said = reflectionSchema.safeParse(saidIn(item).comment);
      if (essay === null || !said.success) dropped += 1;
      else reflections.set(essay, said.data);
    } else if (motivesOf(item).includes('replying') && typeof item['target'] === 'string') {
      const { target } = item;
      const others = replies.get(target) ?? [];
      others.push(item);
      replies.set(target, others);
    } else take(annotationIn(item, place), item['id']);
  }
  // A map tells of what is put into it on the way: of answers to answers, in whatever order they stand.
  for (const [target, head] of answered) {
    for (const reply of replies.get(target) ?? []) {
      take(replyIn(reply, head, place), reply['id']);
    }
    replies.delete(target);
  }
  dropped += [...replies.values()].flat().length;
  return { notes: byEssay(found, reflections), dropped };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch {
    return null;
  }
}

/** The annotations of whatever holds them (Web Annotation Data Model 5); null where nothing does. */
function itemsIn(file: unknown): readonly unknown[] | null {
  if (Array.isArray(file)) return file.some(isAnnotation) ? file : null;
  if (!isObject(file)) return null;
  if (isAnnotation(file)) return [file];
  if (!['AnnotationCollection', 'AnnotationPage'].some((type) => isOf(file, type))) return null;
  const page = isObject(file['first']) ? file['first'] : file;
  return Array.isArray(page['items']) ? page['items'] : null;
}

function byEssay(
  found: readonly Found[],
  reflections: ReadonlyMap<EssayId, string>,
): readonly ForeignNotes[] {
  const essays = new Map<EssayId | null, Map<AnnotationId, Annotation>>();
  for (const essay of reflections.keys()) essays.set(essay, new Map());
  for (const { essay, annotation } of found) {
    const own = essays.get(essay) ?? new Map<AnnotationId, Annotation>();
    essays.set(essay, own.set(annotation.id, annotation));
  }
  return [...essays].map(([essay, annotations]) => ({
    essay,
    notebook: {
      annotations: [...annotations.values()].sort(byPosition),
      reflection: essay === null ? '' : (reflections.get(essay) ?? ''),
    },
  }));
}

function annotationIn(item: Json, place: ReadingPlace): Found | null {
  const target = listOf(item['target'])[0];
  const source = isObject(target) ? target['source'] : target;
  const selectors = isObject(target) ? listOf(target['selector']).filter(isObject) : [];
  const words = selectors.find((one) => isOf(one, 'TextQuoteSelector'));
  const position = selectors.find((one) => isOf(one, 'TextPositionSelector'));
  const quote = stringOf(words?.['exact']);
  const edition = editionIdSchema.safeParse(isObject(target) ? target['edition'] : null);
  const start = position?.['start'] ?? 0;
  const annotation = annotationSchema.safeParse({
    ...whoIs(item, place),
    ...saidIn(item),
    target: {
      edition: edition.success ? edition.data : noEdition,
      start,
      end: position?.['end'] ?? Number(start) + quote.length,
      quote,
      prefix: stringOf(words?.['prefix']).slice(-64),
      suffix: stringOf(words?.['suffix']).slice(0, 64),
    },
    kind: quote === '' ? 'point' : (item['kind'] ?? 'highlight'),
    pigment: item['pigment'] ?? 'gamboge',
    starred: item['starred'] === true,
    follows: null,
  });
  return annotation.success ? { annotation: annotation.data, essay: essayOf(source) } : null;
}

function replyIn(
  item: Json,
  { annotation: head, essay }: Found,
  place: ReadingPlace,
): Found | null {
  const { id, kind, pigment, target } = head;
  const own = { ...whoIs(item, place), ...saidIn(item), kind, pigment, target, follows: id };
  const annotation = annotationSchema.safeParse(own);
  return annotation.success ? { annotation: annotation.data, essay } : null;
}

function whoIs(item: Json, { idOf, now }: ReadingPlace) {
  const iri = stringOf(item['id']);
  const own = ownAnnotation.exec(iri)?.[1] ?? '';
  const created = instantIn(item['created']) ?? now;
  return {
    id: isAnnotationId(own) ? own : idOf(iri === '' ? JSON.stringify(item) : iri),
    created,
    modified: instantIn(item['modified']) ?? created,
  };
}

/** The words and tags of an annotation; of one that is not ours, who wrote it opens the words. */
function saidIn(item: Json): { readonly comment: string; readonly tags: readonly string[] } {
  const bodies = [...listOf(item['body']), ...listOf(item['bodyValue'])].slice(0, mostParts);
  const words: string[] = [];
  const tags: string[] = [];
  const isOwn = stringOf(item['id']).startsWith('urn:meipi:');
  for (const body of bodies) {
    const value = isObject(body) ? stringOf(body['value']) : body === item['bodyValue'] ? body : '';
    const isTag = isObject(body) && listOf(body['purpose']).includes('tagging');
    if (typeof value !== 'string' || value === '') continue;
    if (!isTag) words.push(value);
    else if (isOwn) tags.push(value);
    else tags.push(...tagsIn(value));
  }
  const said = words.join('\n');
  const creator = listOf(item['creator'])[0];
  const name = isOwn || !isObject(creator) ? '' : stringOf(creator['name']).trim();
  const comment = name === '' || said === '' ? said : `${name}：${said}`;
  return isOwn
    ? { comment, tags }
    : { comment: comment.slice(0, longestComment), tags: tags.reduce(withTag, noTags) };
}

function essayOf(source: unknown): EssayId | null {
  const iri = isObject(source) ? source['id'] : source;
  const id = essayIdSchema.safeParse(ownEssay.exec(stringOf(iri))?.[1]);
  return id.success ? id.data : null;
}

/** As the schema has it, of other forms the same instant; null where it says none of our times. */
function instantIn(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  if (instantSchema.safeParse(value).success) return value;
  const time = Date.parse(value);
  const isSound = time >= Date.UTC(1970, 0) && time < Date.UTC(2200, 0);
  return isSound ? new Date(time).toISOString() : null;
}

const isAnnotation = (value: unknown): boolean => isObject(value) && isOf(value, 'Annotation');
const isOf = (value: Json, type: string): boolean => listOf(value['type']).includes(type);
const motivesOf = (item: Json): readonly unknown[] => listOf(item['motivation']);
const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
