import { describe, expect, test } from 'vitest';
import { plainComment } from '../../../core/annotation/plain-comment';

describe('a comment without the signs of its markup', () => {
  test.each([
    ['stays where it has none', '读到这里想：\n2 * 3 也是 6', '读到这里想：\n2 * 3 也是 6'],
    ['loses those of emphasis and code', '**每月**一次，*先读*`原文`', '每月一次，先读原文'],
    [
      'keeps dots and numbers of lists',
      '两件事：\n\n- 读\n- 写\n\n3. 丙\n4. 丁',
      '两件事：\n• 读\n• 写\n3. 丙\n4. 丁',
    ],
    ['keeps the words of a quotation', '> 学而时习之\n\n说得好', '学而时习之\n说得好'],
    ['keeps the address of a link', '见[原文](https://a.cn/b)', '见原文（https://a.cn/b）'],
    ['keeps HTML as it was typed', '<b>落到实处</b>', '<b>落到实处</b>'],
  ])('%s', (_says, comment, expected) => {
    expect(plainComment(comment)).toBe(expected);
  });
});
