import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Essay } from '../../core/document/essay';
import type { SearchedEntry } from '../../core/search/searched-entry';
import { essayFormat, idsOf } from '../../main/library/essay-files';
import { sealed } from '../../main/storage/seal';
import { madeText } from './made-text';

export interface MadeLibrary {
  /** Where the essays lie as Meipi keeps them. */
  readonly folder: string;
  /** Where each lies as a text file of its own, for programs that search files. */
  readonly plain: string;
  readonly entries: readonly SearchedEntry[];
  readonly texts: readonly string[];
}

/** A library of so many essays of so many UTF-16 units each, written into a folder. */
export function madeLibrary(folder: string, essays: number, length: number): MadeLibrary {
  const plain = join(folder, 'plain');
  mkdirSync(plain, { recursive: true });
  const all = spread(madeText(essays * length, 7));
  const entries: SearchedEntry[] = [];
  const texts: string[] = [];
  for (let index = 0; index < essays; index += 1) {
    const text = all.slice(index * length, (index + 1) * length);
    const essay = essayOf(`第 ${index + 1} 篇`, text);
    const own = join(folder, 'essays', essay.id);
    mkdirSync(own, { recursive: true });
    writeFileSync(
      join(own, `${essay.edition}.json`),
      sealed(essayFormat, { value: essay, seq: 1 }),
    );
    writeFileSync(join(plain, `${index}.txt`), text);
    const { id, edition, title } = essay;
    entries.push({ id, edition, title, details: [{ kind: 'title', text: title }] });
    texts.push(text);
  }
  return { folder, plain, entries, texts };
}

function essayOf(title: string, text: string): Essay {
  const blocks = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'paragraph', text: line, runIn: null }) as const);
  return { ...idsOf(blocks), title, blocks };
}

/**
 * The same with other characters: the made ones are the first of Unicode's block, the commonest side
 * by side, so that their bytes are much more alike than those of real texts, and scans much slower.
 */
function spread(text: string): string {
  return text.replaceAll(/[\u4e00-\u9fa5]/gu, (one) =>
    String.fromCharCode(0x4e00 + (((one.charCodeAt(0) - 0x4e00) * 7919 + 4321) % 20902)),
  );
}
