// @ts-check

/** Lines a pixel row is cut into; across a row coverage is exact. */
const cuts = 8;
/** Lines that stand for one curve. */
const steps = 12;

/**
 * @typedef {readonly (readonly [number, number])[]} Outline
 * @typedef {{ colour: readonly [number, number, number], outlines: readonly Outline[] }} Shape
 */

/**
 * The shapes of an SVG that holds rounded rectangles and paths of M, L, H, V, Q and Z on a square of
 * 1024 units. Throws at anything else.
 * @param {string} svg
 * @returns {readonly Shape[]}
 */
export function shapesIn(svg) {
  if (!svg.includes('viewBox="0 0 1024 1024"')) throw new Error('the seal stands on 1024 units');
  const elements = svg.match(/<(?:rect|path)\b[^>]*>/gu) ?? [];
  return elements.map((element) => ({
    colour: colourOf(attribute(element, 'fill')),
    outlines: element.startsWith('<rect')
      ? [roundedRectangle(element)]
      : outlinesOf(attribute(element, 'd')),
  }));
}

/**
 * Draws shapes one over the other on nothing.
 * @param {readonly Shape[]} shapes
 * @param {number} size in pixels
 * @returns {Uint8Array} RGBA, row by row, alpha not multiplied in
 */
export function drawn(shapes, size) {
  const pixels = new Float64Array(size * size * 4);
  for (const { colour, outlines } of shapes) {
    const covered = coverage(outlines, size);
    for (let at = 0; at < covered.length; at += 1) {
      const over = Math.min(1, covered[at] ?? 0);
      if (over === 0) continue;
      const under = (pixels[at * 4 + 3] ?? 0) * (1 - over);
      const alpha = over + under;
      for (const [channel, value] of colour.entries()) {
        const before = pixels[at * 4 + channel] ?? 0;
        pixels[at * 4 + channel] = (value * over + before * under) / alpha;
      }
      pixels[at * 4 + 3] = alpha;
    }
  }
  return Uint8Array.from(pixels, (value, index) =>
    Math.round(index % 4 === 3 ? value * 255 : value),
  );
}

/**
 * The share of each pixel that lies within outlines, by the nonzero rule.
 * @param {readonly Outline[]} outlines
 * @param {number} size
 */
function coverage(outlines, size) {
  const covered = new Float64Array(size * size);
  const scale = size / 1024;
  for (let line = 0; line < size * cuts; line += 1) {
    const y = (line + 0.5) / cuts;
    const crossings = outlines.flatMap((outline) => crossingsOf(outline, y / scale));
    crossings.sort((a, b) => a.x - b.x);
    let winding = 0;
    for (const [index, { x, turn }] of crossings.entries()) {
      winding += turn;
      const next = crossings[index + 1];
      if (winding === 0 || next === undefined) continue;
      cover(covered, Math.floor(y) * size, x * scale, Math.min(size, next.x * scale));
    }
  }
  return covered;
}

/**
 * @param {Outline} outline
 * @param {number} y
 */
function crossingsOf(outline, y) {
  /** @type {{ x: number, turn: 1 | -1 }[]} */
  const crossings = [];
  for (const [index, [x1, y1]] of outline.entries()) {
    const [x2, y2] = outline[(index + 1) % outline.length] ?? [x1, y1];
    if (y1 <= y === y2 <= y) continue;
    crossings.push({ x: x1 + ((y - y1) / (y2 - y1)) * (x2 - x1), turn: y2 > y1 ? 1 : -1 });
  }
  return crossings;
}

/**
 * @param {Float64Array} covered
 * @param {number} row where its first pixel is
 * @param {number} from
 * @param {number} to
 */
function cover(covered, row, from, to) {
  for (let pixel = Math.floor(from); pixel < to; pixel += 1) {
    const share = Math.min(to, pixel + 1) - Math.max(from, pixel);
    covered[row + pixel] = (covered[row + pixel] ?? 0) + share / cuts;
  }
}

/**
 * @param {string} element
 * @returns {Outline}
 */
function roundedRectangle(element) {
  const [x = 0, y = 0, width = 0, height = 0, r = 0] = ['x', 'y', 'width', 'height', 'rx'].map(
    (name) => Number(attribute(element, name)),
  );
  const corners = [
    [x + width - r, y + r, -0.25],
    [x + width - r, y + height - r, 0],
    [x + r, y + height - r, 0.25],
    [x + r, y + r, 0.5],
  ];
  return corners.flatMap(([cx = 0, cy = 0, turn = 0]) =>
    Array.from({ length: steps + 1 }, (_, step) => {
      const angle = 2 * Math.PI * (turn + step / steps / 4);
      return /** @type {const} */ ([cx + r * Math.cos(angle), cy + r * Math.sin(angle)]);
    }),
  );
}

/**
 * @param {string} path
 * @returns {readonly Outline[]}
 */
function outlinesOf(path) {
  /** @type {[number, number][][]} */
  const outlines = [];
  let [x, y] = [0, 0];
  for (const [, command = '', given = ''] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/gu)) {
    const n = (given.match(/-?[\d.]+/gu) ?? []).map(Number);
    const outline = outlines.at(-1) ?? [];
    if (command === 'M') outlines.push([]);
    if (command === 'Q') {
      for (let at = 0; at < n.length; at += 4) {
        const [cx = 0, cy = 0, ex = 0, ey = 0] = n.slice(at, at + 4);
        for (let step = 1; step <= steps; step += 1) {
          const t = step / steps;
          const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
          outline.push([a * x + b * cx + c * ex, a * y + b * cy + c * ey]);
        }
        [x, y] = [ex, ey];
      }
    } else if (command === 'H' || command === 'V') {
      for (const value of n) {
        if (command === 'H') x = value;
        else y = value;
        outline.push([x, y]);
      }
    } else if (command === 'M' || command === 'L') {
      for (let at = 0; at < n.length; at += 2) {
        [x, y] = [n[at] ?? 0, n[at + 1] ?? 0];
        outlines.at(-1)?.push([x, y]);
      }
    } else if (command !== 'Z') throw new Error(`no ${command} is drawn`);
  }
  return outlines;
}

/**
 * @param {string} colour as #rrggbb
 * @returns {[number, number, number]}
 */
function colourOf(colour) {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff];
}

/**
 * @param {string} element
 * @param {string} name
 */
function attribute(element, name) {
  const found = new RegExp(`\\b${name}="([^"]*)"`, 'u').exec(element)?.[1];
  if (found === undefined) throw new Error(`no ${name} in ${element.slice(0, 40)}`);
  return found;
}
