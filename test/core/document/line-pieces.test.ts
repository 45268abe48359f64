import { describe, expect, test } from 'vitest';
import { linePieces } from '../../../core/document/line-pieces';

describe('a title', () => {
  test.each([
    ['may end a line between words', '高校基层组织', '高校|基层|组织'],
    ['keeps marks behind their words', '修改，再读：三次', '修改，|再读：|三次'],
    ['keeps brackets and quotes at what they hold', '读《论语》有感', '读《论语》|有感'],
    ['keeps spaces before the next word', 'On reading 论语', 'On |reading |论语'],
    ['keeps a number whole', '3.5 分', '3.5 |分'],
    ['begins with its quote', '“前沿”小议', '“前沿”|小|议'],
    ['of nothing has no pieces', '', ''],
  ])('%s', (_what, title, pieces) => {
    expect(linePieces(title).join('|')).toBe(pieces);
    expect(linePieces(title).join('')).toBe(title);
  });
});
