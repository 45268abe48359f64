import { describe, expect, test } from 'vitest';
import type { Block } from '../../../core/document/block';
import { DisplayScript } from '../../../core/document/display';
import { languageOf, pageLanguage } from '../../../core/document/language';
import { conversionTo } from '../../../core/script/conversion';
import { bundled } from '../import/bundled';

const english =
  'A foolish consistency is the hobgoblin of little minds, adored by little statesmen and philosophers and divines. With consistency a great soul has simply nothing to do. He may as well concern himself with his shadow on the wall. Speak what you think now in hard words, and to-morrow speak what to-morrow thinks in hard words again.';
const french =
  'C’est ici un livre de bonne foi, lecteur. Il t’avertit dès l’entrée que je ne m’y suis proposé aucune fin, que domestique et privée. Je n’y ai eu nulle considération de ton service, ni de ma gloire. Mes forces ne sont pas capables d’un tel dessein. Je l’ai voué à la commodité particulière de mes parents et amis.';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text, runIn: null });

describe('languageOf', () => {
  test.each([
    ['zh-CN', [bundled]],
    ['zh-CN', ['这一段里有 English 和 code']],
    ['zh-CN', ['2026', '……']],
    ['zh-CN', []],
    ['zh-Hant', ['這一段是用繁體字寫的']],
    ['en', [english]],
    ['en', ['Self-Reliance']],
    ['en', [english, '他的话：愚蠢的一贯。']],
    ['und', [french]],
    ['und', ['Liberté, égalité']],
    ['und', ['Записки из подполья']],
  ] as const)('says %s of %j', (language, texts) => {
    expect(languageOf(texts)).toBe(language);
  });

  test('looks at no more of a book than it must', () => {
    function* book() {
      for (let page = 0; page < 100; page += 1) yield english;
      throw new Error('read to the end');
    }
    expect(languageOf(book())).toBe('en');
  });
});

describe('pageLanguage', () => {
  test('is that of what the page shows', async () => {
    const script = (blocks: readonly Block[], to: 'simplified' | 'traditional') =>
      conversionTo(to).then((conversion) => new DisplayScript(conversion, blocks));
    const simple = [paragraph('这里那里')];
    const old = [paragraph('這裡那裡')];
    const letters = [paragraph(english)];
    const shown = { standardPunctuation: true };
    expect(pageLanguage(simple, { ...shown, script: null })).toBe('zh-CN');
    expect(pageLanguage(old, { ...shown, script: null })).toBe('zh-Hant');
    expect(pageLanguage(simple, { ...shown, script: await script(simple, 'traditional') })).toBe(
      'zh-Hant',
    );
    expect(pageLanguage(old, { ...shown, script: await script(old, 'simplified') })).toBe('zh-CN');
    expect(pageLanguage(letters, { ...shown, script: await script(letters, 'traditional') })).toBe(
      'en',
    );
  });

  test('asks the prose, not the code', () => {
    const blocks: readonly Block[] = [
      paragraph('打印一句话'),
      { kind: 'preformatted', text: english },
    ];
    expect(pageLanguage(blocks, { standardPunctuation: true, script: null })).toBe('zh-CN');
  });
});
