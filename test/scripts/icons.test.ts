import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { drawn, shapesIn } from '../../scripts/drawn-seal.mjs';
import { icns, ico, png } from '../../scripts/icon-formats.mjs';

const board = (shapes: string) => shapesIn(`<svg viewBox="0 0 1024 1024">${shapes}</svg>`);
const path = (d: string) => board(`<path fill="#ff0000" d="${d}"/>`);

/** How much of each pixel is covered, in sixteenths. */
const covered = (shapes: ReturnType<typeof board>, size: number) =>
  [...drawn(shapes, size)].filter((_, at) => at % 4 === 3).map((alpha) => Math.round(alpha / 17));

describe('a seal', () => {
  test.each<[string, string, readonly number[]]>([
    ['a square', 'M0 0L512 0L512 512L0 512Z', [15, 0, 0, 0]],
    ['half a pixel', 'M0 0H256V512H0Z', [8, 0, 0, 0]],
    ['a hole that turns the other way', 'M0 0H1024V1024H0ZM0 0V512H512V0Z', [0, 15, 15, 15]],
    ['two that overlap, once', 'M0 0H512V512H0ZM0 0H512V512H0Z', [15, 0, 0, 0]],
  ])('is drawn: %s', (_what, d, pixels) => {
    expect(covered(path(d), 2)).toEqual(pixels);
  });

  test('has curves and round corners', () => {
    const round = covered(
      board('<rect x="0" y="0" width="1024" height="1024" rx="512" fill="#000000"/>'),
      64,
    );
    const share = round.reduce((sum, one) => sum + one, 0) / (15 * 64 * 64);
    expect(share).toBeCloseTo(Math.PI / 4, 2);
    const [curve = 0] = covered(path('M0 0Q1024 0 1024 1024H0Z'), 1);
    expect(curve / 15).toBeCloseTo(5 / 6, 1);
  });

  test('refuses what it would draw wrongly', () => {
    expect(() => path('M0 0A5 5 0 0 1 10 10')).toThrow('no A is drawn');
    expect(() => shapesIn('<svg viewBox="0 0 24 24"/>')).toThrow('1024');
  });

  test('is Meipi’s: paper on vermilion, nothing around it', () => {
    const seal = drawn(shapesIn(readFileSync('assets/icon/meipi.svg', 'utf8')), 64);
    const colours = new Set<string>();
    for (let at = 0; at < seal.length; at += 4) colours.add(seal.subarray(at, at + 4).join(' '));
    expect([...colours]).toEqual(expect.arrayContaining(['168 50 31 255', '252 251 247 255']));
    expect([...seal.subarray(0, 4)]).toEqual([0, 0, 0, 0]);
  });
});

test('a PNG holds the pixels row by row', () => {
  const picture = png(Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]), 2);
  const start = picture.indexOf('IDAT') + 4;
  const rows = inflateSync(picture.subarray(start, picture.indexOf('IEND') - 8));
  expect([...rows]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 0, 9, 10, 11, 12, 13, 14, 15, 16]);
});

test('the files of Windows and macOS hold each size where they say', () => {
  const icons = [32, 256].map((size) => ({ size, png: Buffer.from(`png of ${size}`) }));
  const forWindows = ico(icons);
  expect(forWindows.readUInt16LE(4)).toBe(2);
  expect(forWindows[6 + 16]).toBe(0);
  const place = forWindows.readUInt32LE(6 + 16 + 12);
  expect(forWindows.subarray(place).toString()).toBe('png of 256');
  const forMac = icns(icons);
  expect(forMac.readUInt32BE(4)).toBe(forMac.length);
  expect(forMac.toString('latin1').match(/ic\d\d/gu)).toEqual(['ic11', 'ic13', 'ic08']);
});
