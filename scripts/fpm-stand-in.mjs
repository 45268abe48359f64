#!/usr/bin/env node
// @ts-check
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Does for electron-builder what fpm does, where fpm cannot be had: makes a Debian package of the words
 * that electron-builder gives fpm, so that dependencies, scripts, desktop entry and file types in it are
 * those of the package that people install.
 */
const single = new Set(['--force', '--debug']);

/** @type {Map<string, string[]>} */
const given = new Map();
/** @type {string[]} */
const sources = [];
const words = process.argv.slice(2);
for (let at = 0; at < words.length; at += 1) {
  const word = words[at] ?? '';
  if (!word.startsWith('-')) sources.push(word);
  else if (!single.has(word)) {
    at += 1;
    given.set(word, [...(given.get(word) ?? []), words[at] ?? '']);
  }
}

/** @param {string} name @returns {string} */
const one = (name) => given.get(name)?.[0] ?? '';
/** @param {string} name @returns {string} */
const listed = (name) => (given.get(name) ?? []).join(', ');

const tree = mkdtempSync(path.join(tmpdir(), 'meipi-deb-'));
for (const source of sources) {
  const [from = '', to = ''] = source.split('=');
  const target = path.join(tree, to);
  mkdirSync(path.dirname(target), { recursive: true });
  if (statSync(from).isDirectory()) cpSync(from, target, { recursive: true });
  else copyFileSync(from, target);
}
run('chmod', '-R', 'u+rwX,go+rX,go-w', tree);

mkdirSync(path.join(tree, 'DEBIAN'));
for (const [option, script] of /** @type {const} */ ([
  ['--after-install', 'postinst'],
  ['--after-remove', 'postrm'],
])) {
  copyFileSync(one(option), path.join(tree, 'DEBIAN', script));
  chmodSync(path.join(tree, 'DEBIAN', script), 0o755);
}
const fields = {
  Package: one('--name'),
  Version: one('--version'),
  Architecture: one('--architecture'),
  Maintainer: one('--maintainer'),
  'Installed-Size': run('du', '-ks', tree).split('\t')[0] ?? '',
  Depends: listed('-d'),
  Recommends: listed('--deb-recommends'),
  Section: one('--category'),
  Priority: one('--deb-priority'),
  Homepage: one('--url'),
  Description: one('--description'),
};
const lines = Object.entries(fields).flatMap(([name, value]) =>
  value === '' ? [] : [`${name}: ${value}\n`],
);
writeFileSync(path.join(tree, 'DEBIAN', 'control'), lines.join(''));
// xz takes a minute for what is thrown away.
run('dpkg-deb', '--root-owner-group', '-Zgzip', '-z1', '--build', tree, one('--package'));
rmSync(tree, { recursive: true });

/** @param {string} file @param {string[]} args */
function run(file, ...args) {
  const { status, stdout, stderr } = spawnSync(file, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${file} ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}
