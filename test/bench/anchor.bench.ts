import search from 'approx-string-match';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import type { Resolution } from '../../core/anchor/resolution';
import { orphan } from '../../core/anchor/resolution';
import type { TextRange } from '../../core/document/text-range';
import { launchChromium } from '../ui/launch-chromium';
import type { PeerAnswer, Quote } from './anchor-peers';
import type { JudgedAnchors, MadeAnchors } from './judged-anchors';
import { judged, madeAnchors, resolved } from './judged-anchors';

/** performance.md 4: a text of a million characters and 10,000 annotations. */
const length = 1_000_000;
const notes = 10_000;
const shares = [0, 0.001, 0.01, 0.05, 0.2];
/** Notes that the peers get: they take up to a second for each. */
const sampled = 40;
/** At this share of edited characters the goal stands. */
const goalShare = 0.05;
const leastRight = 0.995;
/** Share of approx-string-match's time a note that ours may take. */
const mostOfPeer = 0.01;

interface Row {
  readonly what: string;
  readonly share: number;
  readonly notes: number;
  /** CPU (page: wall) time for one note, in µs. */
  readonly perNote: number;
  readonly right: number;
  readonly sureButWrong: number;
  readonly kinds: JudgedAnchors['kinds'];
}

const rows: Row[] = [];
for (const share of shares) {
  const made = madeAnchors({ length, notes, share, seed: 11 });
  own('one comparison of editions', made, share, true);
  own('quote and context alone', made, share, false);
  if (share === goalShare) await peers(made, share);
}
print();
process.exitCode = goals() ? 0 : 1;

function own(what: string, made: MadeAnchors, share: number, hasOld: boolean): void {
  // The first run warms up, and proves that the second gives the same.
  resolved(made, hasOld);
  const began = process.cpuUsage();
  const answers = resolved(made, hasOld);
  const { user, system } = process.cpuUsage(began);
  add(what, share, answers, made, user + system);
}

function add(
  what: string,
  share: number,
  answers: readonly Resolution[],
  made: MadeAnchors,
  took: number,
): void {
  const count = answers.length;
  rows.push({ what, share, notes: count, perNote: took / count, ...judged(answers, made) });
}

/** approx-string-match here, the two DOM libraries in Chromium, on the same sample. */
async function peers(made: MadeAnchors, share: number): Promise<void> {
  const step = Math.floor(notes / sampled);
  const sample = {
    ...made,
    anchors: made.anchors.filter((_anchor, index) => index % step === 0),
    truths: made.truths.filter((_truth, index) => index % step === 0),
  };
  const began = process.cpuUsage();
  const approx = sample.anchors.map(({ quote }) => answerOf(approximately(made.after, quote)));
  const { user, system } = process.cpuUsage(began);
  add('approx-string-match 2.0.0', share, approx, sample, user + system);
  const quotes = sample.anchors.map(({ prefix, quote: exact, suffix }) => ({
    prefix,
    exact,
    suffix,
  }));
  const { apache, domAnchor } = await inPage(made.after, quotes);
  const answers = ({ ranges }: PeerAnswer) => ranges.map(answerOf);
  add('@apache-annotator/dom 0.2.0', share, answers(apache), sample, apache.took * 1000);
  add('dom-anchor-text-quote 4.0.2', share, answers(domAnchor), sample, domAnchor.took * 1000);
}

/** A peer says no more than where: taken as sure. */
function answerOf(range: TextRange | null): Resolution {
  return range === null ? orphan : { kind: 'sure', range, confidence: 1 };
}

function approximately(text: string, quote: string): TextRange | null {
  const [best] = search(text, quote, Math.floor(quote.length / 4)).sort(
    (a, b) => a.errors - b.errors,
  );
  return best === undefined ? null : { start: best.start, end: best.end };
}

async function inPage(text: string, quotes: readonly Quote[]) {
  const script = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: join('test', 'bench', 'anchor-peers.ts'), formats: ['iife'], name: 'anchors' },
    },
  });
  const output = Array.isArray(script) ? script[0]?.output[0] : undefined;
  if (output === undefined) throw new Error('the peers were not bundled');
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: output.code });
    return await page.evaluate(([text, quotes]) => window.peers(text, quotes), [
      text,
      quotes,
    ] as const);
  } finally {
    await browser.close();
  }
}

function print(): void {
  const table = rows.map(({ what, share, notes, perNote, right, sureButWrong, kinds }) => ({
    what,
    edited: `${share * 100} %`,
    notes,
    'µs a note': Number(perNote.toFixed(1)),
    'right %': Number((right * 100).toFixed(2)),
    'sure but wrong': sureButWrong,
    'to check': kinds.moved,
    lost: kinds.orphan,
  }));
  console.table(table);
  const folder = join('out', 'bench');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'anchor.json'), JSON.stringify({ rows }, null, 2));
}

function goals(): boolean {
  const at = (what: string) => rows.find((row) => row.what === what && row.share === goalShare);
  const ours = at('one comparison of editions');
  const peer = at('approx-string-match 2.0.0');
  if (ours === undefined || peer === undefined) throw new Error('a row is missing');
  const checks: readonly (readonly [string, boolean])[] = [
    [`≥ ${leastRight * 100} % right at 5 %`, ours.right >= leastRight],
    ['none sure but wrong at 5 %', ours.sureButWrong === 0],
    ['≤ 1/100 of approx-string-match a note', ours.perNote <= peer.perNote * mostOfPeer],
  ];
  for (const [goal, isMet] of checks) console.log(`${isMet ? 'met   ' : 'missed'} ${goal}`);
  return checks.every(([, isMet]) => isMet);
}
