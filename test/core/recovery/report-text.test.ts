import { expect, test } from 'vitest';
import { reportText } from '../../../core/recovery/report-text';
import { wordsIn } from '../../../core/words/words';
import { foundNotes, foundSettings } from '../../bridge/found-files';

test('the report tells of each file what happened, what is used and what was set aside', () => {
  expect(reportText([foundNotes, foundSettings], wordsIn('zh-CN'))).toMatchInlineSnapshot(`
    "文件检查记录

    《试论新时期高校基层党组织的建设》的批注
    文件：aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.json
    文件损坏了。
    用的是前一次保存的文件，之后的改动由保存记录补上。
    有些批注可能没有找回，请检查最近写的内容。
    原文件保留在“quarantine”文件夹：aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-11223344.json
    原文件保留在“quarantine”文件夹：aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.json-55667788.prev

    设置
    文件：settings.json
    文件损坏了。
    用的是默认设置。
    原文件保留在“quarantine”文件夹：settings-0a1b2c3d.json"
  `);
});
