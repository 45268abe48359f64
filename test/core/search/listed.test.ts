import { describe, expect, test } from 'vitest';
import { openFilter } from '../../../core/annotation/filter';
import { listed } from '../../../core/search/listed';
import { says } from '../../../core/search/note-words';
import { placedAt } from '../annotation/placed-at';

describe('a note is looked for', () => {
  const placed = placedAt(0, 5, { comment: '与ＡＩ有关', tags: ['方法论'] });
  const target = { ...placed.annotation.target, quote: '凝聚力工程' };
  const followUps = [placedAt(0, 2, { comment: '后来\n又想' }).annotation];
  const note = { annotation: { ...placed.annotation, target }, followUps };

  test.each([
    ['its passage', '凝聚力', true],
    ['its comment in another width', 'ai', true],
    ['a later comment', '又想', true],
    ['a tag', '方法', true],
    ['nothing, which is everywhere', ' ', true],
    ['what it does not say', '团结', false],
    ['words over the edge of two texts', '工程与', false],
  ])('by %s', (_what, query, found) => {
    expect(says(note, query)).toBe(found);
  });
});

describe('lists', () => {
  const said = placedAt(0, 2, { comment: '方法', starred: true });
  const bare = placedAt(2, 4);
  const { annotation, followUps } = placedAt(4, 6, { comment: '方法' });
  const lost = { annotation, followUps };
  const placement = { placed: [said, bare], orphans: [lost] };

  test('all of a placement where nothing is asked for', () => {
    expect(listed(placement, { filter: openFilter, query: '' }, null)).toEqual(placement);
  });

  test('what fits the filter and says the words, placed or not', () => {
    expect(listed(placement, { filter: openFilter, query: '方' }, null)).toEqual({
      placed: [said],
      orphans: [lost],
    });
    const filter = { ...openFilter, orphaned: true };
    expect(listed(placement, { filter, query: '方' }, null)).toEqual({
      placed: [],
      orphans: [lost],
    });
  });

  test('the note being written, whatever is asked for', () => {
    const asked = { filter: { ...openFilter, starred: true }, query: '方' };
    expect(listed(placement, asked, bare.annotation.id).placed).toEqual([said, bare]);
    const later = placedAt(2, 4, { comment: '后来' }).annotation;
    const followed = { ...bare, followUps: [later] };
    expect(listed({ placed: [followed], orphans: [] }, asked, later.id).placed).toEqual([followed]);
  });
});
