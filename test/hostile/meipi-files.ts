import { headPart, shareFormat, shareVersion } from '../../core/share/shared-file';
import type { Expectation, HostileFile, HostileGroup } from './hostile-file';
import { refused, shows } from './hostile-file';
import { running } from './html-files';
import { sentence, words } from './known-sentence';
import type { ZipPart } from './zip-of';
import { zipOf } from './zip-of';

const damaged = refused('share-damaged');
const essay = '0'.repeat(32);
const edition = 'f'.repeat(64);

interface Parts {
  readonly head?: unknown;
  /** What stands before the file's own sentence. */
  readonly blocks?: readonly unknown[];
  readonly title?: unknown;
  readonly notes?: unknown;
  readonly more?: readonly ZipPart[];
}

const headOf = (essays: unknown, version: unknown = shareVersion) => ({
  format: shareFormat,
  version,
  data: { title: '试读', essays },
});
const paragraph = (text: string, more: object = {}) => ({
  kind: 'paragraph',
  text,
  runIn: null,
  ...more,
});
const annotation = (more: object = {}) => ({
  id: 'annotation-of-a-stranger',
  target: { edition, start: 0, end: 2, quote: '试读', prefix: '', suffix: '' },
  kind: 'highlight',
  pigment: 'gamboge',
  comment: '批',
  tags: [],
  starred: false,
  follows: null,
  created: '2026-01-01T00:00:00.000Z',
  modified: '2026-01-01T00:00:00.000Z',
  ...more,
});
const notesOf = (...annotations: readonly unknown[]) => ({ essay, annotations, reflection: '' });

function partsOf(id: string, { head, blocks = [], title, notes, more = [] }: Parts): ZipPart[] {
  const own = { title: title ?? id, blocks: [...blocks, paragraph(sentence(id))] };
  const json = (name: string, content: unknown): ZipPart => ({
    name,
    content: typeof content === 'string' ? content : JSON.stringify(content),
  });
  return [
    json(headPart, head ?? headOf(1)),
    json('essays/1.json', own),
    json('notes/1.json', notes ?? notesOf()),
    ...more,
  ];
}

function file(id: string, parts: Parts, expects: Expectation = shows(words(id))): HostileFile {
  return bytes(id, expects, () => zipOf(partsOf(id, parts)));
}

function bytes(id: string, expects: Expectation, make: () => Uint8Array): HostileFile {
  return { id, extension: 'meipi', expects, bytes: make };
}

const figure = (media: unknown) => ({ kind: 'figure', text: '图', caption: true, media });
const picture = 'a'.repeat(64);
const shown = { file: `${picture}.png`, width: 60_000, height: 60_000 };
const pngOf = (side: number): Uint8Array => {
  const head = Buffer.from('89504e470d0a1a0a0000000d4948445200000000000000000802000000', 'hex');
  head.writeUInt32BE(side, 16);
  head.writeUInt32BE(side, 20);
  return head;
};

/** Shared files: what a stranger may write where our own words, ids, places and pictures stand. */
export const meipiFiles: HostileGroup = () => [
  file('a sound one', { notes: notesOf(annotation()) }),
  ...running.map(([id, content]) =>
    file(`in a shared text: ${id}`, {
      title: content,
      blocks: [{ kind: 'metadata', field: 'title', text: content, value: 0 }, paragraph(content)],
      notes: { essay, annotations: [annotation({ comment: content })], reflection: content },
    }),
  ),
  file('markup in the name of the whole', {
    head: { ...headOf(1), data: { title: '<img src=x onerror=window.PWNED=1>', essays: 1 } },
  }),
  file('fields that nobody knows', {
    head: { ...headOf(1), __proto__: { PWNED: 1 }, more: [] },
    blocks: [paragraph('甲', { onclick: 'window.PWNED=1', innerHTML: '<script>', style: {} })],
  }),
  bytes('fields of prototypes', shows(words('fields of prototypes')), () => {
    const id = 'fields of prototypes';
    const named = '{"__proto__":{"PWNED":1},"constructor":{"prototype":{"PWNED":1}},';
    const parts = partsOf(id, {}).map((part) => ({
      ...part,
      content: String(part.content).replace('{', named),
    }));
    return zipOf(parts);
  }),
  file(
    'a link that runs',
    {
      blocks: [
        paragraph('甲乙', {
          marks: [{ kind: 'link', start: 0, end: 2, href: 'javascript:window.PWNED=1' }],
        }),
      ],
    },
    damaged,
  ),
  file(
    'a mark beyond its block',
    { blocks: [paragraph('甲乙', { marks: [{ kind: 'strong', start: 0, end: 1e9 }] })] },
    damaged,
  ),
  file('a block that is none', { blocks: [{ kind: 'script', text: 'window.PWNED=1' }] }, damaged),
  file('a block of a number', { blocks: [7] }, damaged),
  file('a text that is none', { blocks: [paragraph({ toString: 1 } as never)] }, damaged),
  file(
    'a table beyond all measure',
    {
      blocks: [
        {
          kind: 'cell',
          text: '甲',
          table: 0,
          row: 0,
          column: 0,
          rows: 1e9,
          columns: 1e9,
          header: true,
        },
      ],
    },
    damaged,
  ),
  file('a title that is none', { title: ['甲'] }, damaged),
  file('notes of strange ids', {
    notes: notesOf(
      ...['__proto__', 'constructor', '../../PWNED', '', 7].map((id) => annotation({ id })),
    ),
  }),
  file('notes in a ring', {
    notes: notesOf(
      annotation({ id: 'one-of-two', follows: 'two-of-two' }),
      annotation({ id: 'two-of-two', follows: 'one-of-two' }),
    ),
  }),
  file('notes on places that are none', {
    notes: notesOf(
      ...[-1, 1e15, 0.5, null, '0'].map((start, index) =>
        annotation({ id: `annotation-${index}`, target: { ...annotation().target, start } }),
      ),
    ),
  }),
  file('notes that are no list', { notes: { essay, annotations: {}, reflection: '' } }, damaged),
  file(
    'notes on no essay',
    { notes: { essay: '../../etc', annotations: [], reflection: '' } },
    damaged,
  ),
  file('words of 心得 that are none', { notes: { essay, annotations: [], reflection: { a: 1 } } }),
  bytes('notes that nest beyond all measure', damaged, () => {
    const deep = `${'[['.repeat(200_000)}${']]'.repeat(200_000)}`;
    const notes = `{"essay":"${essay}","annotations":[${deep}],"reflection":""}`;
    return zipOf(partsOf('notes that nest beyond all measure', { notes }));
  }),
  file('a picture by a path', { blocks: [figure({ ...shown, file: '../../../etc/passwd' })] }),
  file('a picture from elsewhere', {
    blocks: [figure({ ...shown, file: 'http://127.0.0.1:9/PWNED.png' })],
  }),
  file('a picture that is missing', { blocks: [figure(shown)] }),
  file('a picture larger than any', {
    blocks: [figure(shown)],
    more: [{ name: `media/${picture}.png`, content: pngOf(60_000) }],
  }),
  file('a picture that is a drawing', {
    blocks: [figure(shown)],
    more: [{ name: `media/${picture}.png`, content: '<svg onload="window.PWNED=1"/>' }],
  }),
  file('names that lead out', {
    more: [
      { name: '../../../PWNED.txt', content: 'PWNED' },
      { name: '/etc/PWNED', content: 'PWNED' },
      { name: 'C:\\PWNED', content: 'PWNED' },
      { name: 'essays/../../PWNED.json', content: 'PWNED' },
    ],
  }),
  file('of a newer Meipi', { head: headOf(1, shareVersion + 1) }, refused('newer-version')),
  file('of a Meipi beyond all', { head: headOf(1, 1e308) }, refused('newer-version')),
  file('of a version that is none', { head: headOf(1, '1') }, damaged),
  file('of another program', { head: { format: 'meipi-notes', version: 1, data: {} } }, damaged),
  file('a head that is a list', { head: [1] }, damaged),
  file('no essays', { head: headOf(0) }, damaged),
  file('fewer essays than it says', { head: headOf(9999) }, damaged),
  file('essays without end', { head: headOf(1e308) }, damaged),
  file('half an essay', { head: headOf(1.5) }, damaged),
  bytes('no text at all', damaged, () =>
    zipOf([
      { name: headPart, content: JSON.stringify(headOf(1)) },
      { name: 'essays/1.json', content: '{"title":"","blocks":[]}' },
      { name: 'notes/1.json', content: JSON.stringify(notesOf()) },
    ]),
  ),
  bytes('a bomb for an essay', damaged, () =>
    zipOf([
      { name: headPart, content: JSON.stringify(headOf(1)) },
      { name: 'essays/1.json', content: new Uint8Array(64 * 1024 * 1024), deflated: true },
    ]),
  ),
  bytes('a part of another size', damaged, () =>
    zipOf(
      partsOf('a part of another size', {}).map((part) => ({ ...part, deflated: true, size: 20 })),
    ),
  ),
  bytes('parts over each other', damaged, () =>
    zipOf([
      ...partsOf('parts over each other', {}),
      { name: 'essays/2.json', content: '{}', overlaps: true },
    ]),
  ),
  bytes('a part twice', damaged, () =>
    zipOf([...partsOf('a part twice', {}), ...partsOf('a part twice', {})]),
  ),
  bytes('a locked part', damaged, () =>
    zipOf(partsOf('a locked part', {}).map((part) => ({ ...part, flags: 1 }))),
  ),
  bytes('not a zip but named so', damaged, () => new TextEncoder().encode('{"format":"meipi"}')),
  {
    ...bytes('100,000 notes', shows(words('100,000 notes')), () => {
      const all = Array.from({ length: 100_000 }, (_none, index) =>
        annotation({ id: `annotation-${index}` }),
      );
      return zipOf(partsOf('100,000 notes', { notes: notesOf(...all) }));
    }),
    heavy: true,
  },
];
