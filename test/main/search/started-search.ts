import type { Essay } from '../../../core/document/essay';
import type { EditionId, EssayId } from '../../../core/ids';
import { LibrarySearch } from '../../../core/search/library-search';
import type { Detail, SearchedEntry } from '../../../core/search/searched-entry';
import { detailsOf } from '../../../core/search/searched-entry';
import { idsOf } from '../../../main/library/essay-files';
import { fastScanner } from '../../../main/search/fast-scanner';

const words = ['社區閱讀', '社区阅读', '㈱甲乙', 'ＡＢ和ab', '𠮷野家'] as const;

export function essayOf(index: number, addition = ''): Essay {
  const blocks = [`${words[index % words.length]}第${index}篇${addition}`, '株，社區', ''].map(
    (text) => ({ kind: 'paragraph', text, runIn: null }) as const,
  );
  return { ...idsOf([...blocks]), title: `题目 ${index}`, blocks };
}

/** An essay as the search knows it; of every third the reader says who wrote it, and tags it. */
export function entryOf({ id, edition, title }: Essay): SearchedEntry {
  const isSaid = Number(/\d+/u.exec(title)?.[0]) % 3 === 0;
  const said: readonly Detail[] = [
    { kind: 'author', text: `${title}的作者` },
    { kind: 'own-tag', text: '㈱社區' },
  ];
  return { id, edition, title, details: detailsOf(title, isSaid ? said : []) };
}

/** A program that was started: what it searches, and what it had to read for that. */
export class Started {
  readonly read: EssayId[] = [];
  readonly search: LibrarySearch;

  constructor(essays: readonly Essay[]) {
    const byEdition = new Map<EditionId, Essay>(essays.map((one) => [one.edition, one]));
    this.search = new LibrarySearch((id, edition) => {
      this.read.push(id);
      return Promise.resolve(byEdition.get(edition) ?? null);
    }, fastScanner);
  }

  /** What is found of each word; the essays that had to be read for it before any was asked for. */
  async answers(essays: readonly Essay[]) {
    await this.search.hold(essays.map(entryOf));
    const read = [...this.read];
    const answers: unknown[] = [];
    for (const query of [...words, '株', '题目', '作者', '改过', '没有'])
      answers.push(await this.search.find({ query, within: null, from: 0 }));
    return { read, answers };
  }
}

export const essays = Array.from({ length: 40 }, (_none, index) => essayOf(index));
