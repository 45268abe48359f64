import { describe, expect, test } from 'vitest';
import type { FileKind } from '../../../core/import/file-kind';
import { fileKind } from '../../../core/import/file-kind';
import { zipNames } from '../../../core/import/zip-names';
import { hex, joined, utf16, utf8 } from '../../hostile/encoded';
import { encoded } from './encoded-text';
import { storedZip } from './stored-zip';

const ole = hex('d0cf11e0a1b11ae1');

test.each<[string, FileKind, string, Uint8Array]>([
  ['a plain text', 'txt', '甲.txt', utf8('甲乙')],
  ['a text in GBK', 'txt', '甲.txt', encoded('读书笔记', 'gb18030')],
  ['an empty file', 'txt', '甲.txt', new Uint8Array()],
  ['a text without extension', 'txt', '甲', utf8('甲乙')],
  ['a text that begins like a bitmap', 'txt', 'bm.txt', utf8('BMW 的历史')],
  ['a Markdown text', 'md', '甲.MD', utf8('# 甲')],
  ['a page by its doctype', 'html', '甲.txt', utf8('\ufeff\n<!DOCTYPE html><p>甲')],
  ['a page by its root', 'html', '甲.txt', utf8('<!-- 甲 --><HTML lang=zh>')],
  ['a page in UTF-16', 'html', '甲', utf16('<html><p>甲', 'le')],
  ['XHTML', 'html', '甲', utf8('<?xml version="1.0"?><!DOCTYPE html PUBLIC "a">')],
  ['a piece of a page by its name', 'html', '甲.htm', utf8('<p>甲')],
  ['a text about markup', 'txt', '甲.txt', utf8('标签 <html> 是根')],
  ['Word, whatever its name', 'docx', '甲.doc', storedZip({ 'word/document.xml': '<w/>' })],
  [
    'a book',
    'epub',
    '甲.zip',
    storedZip({ mimetype: 'application/epub+zip', 'META-INF/container.xml': '' }),
  ],
  [
    'a book in a folder of its zip',
    'epub',
    '甲.zip',
    storedZip({ mimetype: 'application/epub+zip', 'book/META-INF/container.xml': '' }),
  ],
  ['an old Word file', 'doc', '甲.docx', joined(ole, utf16('WordDocument', 'le', false))],
  ['an old workbook', 'other', '甲.doc', joined(ole, utf16('Workbook', 'le', false))],
  ['a PDF', 'pdf', '甲.txt', utf8('%PDF-1.7')],
  ['a workbook', 'other', '甲.docx', storedZip({ 'xl/workbook.xml': '' })],
  ['a zip cut off', 'other', '甲.docx', hex('504b0304')],
  ['a picture', 'other', '甲.txt', hex('89504e470d0a1a0a')],
  ['rich text', 'other', '甲.rtf', utf8('{\\rtf1')],
])('knows %s', (_what, kind, name, bytes) => {
  expect(fileKind(bytes, name)).toBe(kind);
});

describe('the directory of a zip', () => {
  test('is read behind whatever stands before it', () => {
    const zip = storedZip({ 'word/document.xml': '甲', 'a.txt': '' });
    expect([...zipNames(zip)]).toEqual(['word/document.xml', 'a.txt']);
  });

  test('is empty where it lies about itself', () => {
    const zip = storedZip({ 'a.txt': '' });
    for (let at = 0; at < zip.length; at += 1) {
      const broken = zip.map((byte, index) => (index === at ? byte ^ 0xff : byte));
      expect(zipNames(broken).size).toBeLessThanOrEqual(1);
      expect(zipNames(zip.subarray(0, at)).size).toBe(0);
    }
  });
});
