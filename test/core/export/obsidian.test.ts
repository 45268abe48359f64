import { describe, expect, test } from 'vitest';
import { obsidian } from '../../../core/export/obsidian';
import { annotationId } from '../annotation/drawn-text';
import { hostileNotes } from './hostile-notes';
import { hostileTexts } from './hostile-text';
import { chapter, excerpt, notesOf } from './notes-source';

describe('notes for Obsidian', () => {
  const notes = notesOf(
    [
      chapter([
        excerpt('甲。\n乙', '一、缘起', {
          id: annotationId('甲_1'.replace('甲', 'a')),
          comment: '想',
          tags: ['党建', '读 书', '2026'],
          pigment: 'carmine',
        }),
      ]),
    ],
    { signature: { name: '王"小明', unit: '' } },
  );

  test('have properties in front, and tags that Obsidian takes', () => {
    expect(obsidian.write(notes)).toMatch(
      /^---\ntitle: "《试论社区阅览室的建设与服务》学习笔记"\nauthor:\n {2}- "林知远"\nannotator: "王\\"小明"\ntags:\n {2}- "党建"\n {2}- "读-书"\n {2}- "_2026"\n---\n\n# /u,
    );
  });

  test('have each excerpt as a callout that can be linked to', () => {
    expect(obsidian.write(notes)).toContain(
      [
        '> [!question] 疑问 · \\#党建 · \\#读 书 · \\#2026',
        '> 甲。\\',
        '> 乙',
        '>',
        '> **批注** 想',
        '',
        '^annotation-a-1',
      ].join('\n'),
    );
  });
});

test.each(hostileTexts)('hostile notes open nothing in Obsidian: %s', (_what, text) => {
  const source = obsidian.write(hostileNotes([text]));
  const [, front = '', ...rest] = source.split(/^---$/mu);
  for (const line of front.trim().split('\n')) {
    expect(line).toMatch(/^(?:\w+:|(?:title:|annotator:| {2}-) ".*")$/u);
  }
  // Not every program knows properties.
  expect(front).not.toMatch(/[<>&[\]`~|]/u);
  const body = rest.join('---').replace(/^> \[!\w+\] /gmu, '');
  expect(body).not.toMatch(/(?<!\\)[<[]/u);
  expect(body).not.toMatch(/(?<!\\)%%|(?<!\\)\$/u);
});
