import { Fragment, memo } from 'react';
import type {
  Edition,
  EditionBlock,
  EditionEssay,
  EditionNote,
  EditionParagraph,
  EditionPiece,
} from '../../core/export/edition';
import { takesDots } from '../../core/export/edition';
import { asideOf } from '../../core/export/edition-aside';
import type { EditionRuby } from '../../core/export/edition-ruby';
import { withRuby } from '../../core/export/edition-ruby';
import { mediaAddress } from '../../core/document/media';
import styles from './edition-page.module.css';
import { PageBlock } from './PageBlock';

interface EditionPageProps {
  readonly edition: Edition;
  /** Blocks to show; more come as the reader scrolls. */
  readonly shown: number;
}

/** An annotated edition on the preview's page: each block with the notes that end in it beside it. */
export function EditionPage({ edition, shown }: EditionPageProps) {
  let left = shown;
  return edition.essays.map((essay, index) => {
    const part = Math.max(0, left);
    left -= essay.blocks.length + essay.after.length;
    // oxlint-disable-next-line react/no-array-index-key -- essays never change place
    return part > 0 && <Essay key={index} essay={essay} edition={edition} shown={part} />;
  });
}

interface EssayProps {
  readonly essay: EditionEssay;
  readonly edition: Edition;
  readonly shown: number;
}

function Essay({ essay, edition, shown }: EssayProps) {
  const { title, blocks, notes, after } = essay;
  const first = notes[0]?.number ?? 1;
  const titled = blocks.some((block) => block.kind === 'paragraph' && block.role === 'title');
  return (
    <section className={styles['essay']} data-noted={notes.length > 0 || undefined}>
      {!titled && <p className={styles['title']}>{title}</p>}
      {blocks.slice(0, shown).map((block, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a block has no name but its place
        <Row key={index} block={block} notes={notes} first={first} edition={edition} />
      ))}
      {shown > blocks.length &&
        after.map((block, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- nor has a piece of the notes
          <PageBlock key={index} block={block} words={edition.words} />
        ))}
    </section>
  );
}

interface RowProps {
  readonly block: EditionBlock;
  readonly notes: readonly EditionNote[];
  /** Number of the first of `notes`. */
  readonly first: number;
  readonly edition: Edition;
}

const Row = memo(function Row({ block, notes, first, edition }: RowProps) {
  const beside = paragraphsIn(block).flatMap(({ pieces }) =>
    pieces.flatMap(({ closes }) => closes.flatMap((number) => notes[number - first] ?? [])),
  );
  return (
    <div className={styles['row']}>
      {block.kind === 'paragraph' ? <Paragraph paragraph={block} /> : <Table table={block} />}
      {beside.length > 0 && (
        <div className={styles['margin']}>
          {beside.map((note) => (
            <Note key={note.number} note={note} edition={edition} />
          ))}
        </div>
      )}
    </div>
  );
});

function paragraphsIn(block: EditionBlock): readonly EditionParagraph[] {
  return block.kind === 'paragraph'
    ? [block]
    : block.rows.flatMap((cells) => cells.flatMap(({ paragraphs }) => paragraphs));
}

function Paragraph({ paragraph }: { readonly paragraph: EditionParagraph }) {
  const { role, level, bar, pieces, picture } = paragraph;
  return (
    <p
      className={styles[role]}
      style={level === 0 ? undefined : { '--level': level }}
      data-bar={bar !== null || undefined}
      data-pigment={bar ?? undefined}
      lang="zh-CN"
    >
      {picture !== undefined && (
        <img
          src={mediaAddress(picture)}
          width={picture.width}
          height={picture.height}
          alt={picture.words}
          loading="lazy"
          draggable={false}
        />
      )}
      {withRuby(pieces).map((one, index) =>
        'base' in one ? (
          // oxlint-disable-next-line react/no-array-index-key -- words have no name but their place
          <RubyWords key={index} ruby={one} />
        ) : (
          // oxlint-disable-next-line react/no-array-index-key -- nor has a piece
          <Piece key={index} piece={one} />
        ),
      )}
    </p>
  );
}

/** Characters with their reading above them, and behind them the numbers of the notes that end there. */
function RubyWords({ ruby }: { readonly ruby: EditionRuby }) {
  const [base, reading] = [ruby.base, ruby.reading].map((pieces) =>
    pieces.map((piece, index) => (
      // oxlint-disable-next-line react/no-array-index-key -- a piece has no name but its place
      <Piece key={index} piece={{ ...piece, closes: [] }} />
    )),
  );
  const closes = ruby.all.flatMap((piece) => piece.closes);
  return (
    <>
      <ruby className={styles['ruby']}>
        {base}
        <rt>{reading}</rt>
      </ruby>
      {closes.length > 0 && <sup className={styles['number']}>{closes.join(' ')}</sup>}
    </>
  );
}

function Piece({ piece }: { readonly piece: EditionPiece }) {
  const { text, part, styles: own, looks, points, closes } = piece;
  const authored = own.map((name) =>
    name === 'emphasis' && takesDots(text) ? 'own-dotted' : `own-${name}`,
  );
  let words = (
    <span className={[part, ...authored].map((name) => styles[name]).join(' ')}>{text}</span>
  );
  for (const { kind, pigment } of looks) {
    words = (
      <span className={styles[kind]} data-pigment={pigment}>
        {words}
      </span>
    );
  }
  return (
    <>
      {points.map((pigment) => (
        <span key={pigment} className={styles['place']} data-pigment={pigment} />
      ))}
      {text !== '' && words}
      {closes.length > 0 && <sup className={styles['number']}>{closes.join(' ')}</sup>}
    </>
  );
}

function Table({ table }: { readonly table: Extract<EditionBlock, { kind: 'table' }> }) {
  return (
    <table className={styles['table']}>
      <tbody>
        {table.rows.map((cells, row) => (
          // oxlint-disable-next-line react/no-array-index-key -- rows never change place
          <tr key={row}>
            {cells.map(({ paragraphs, rows, columns, header }, index) => {
              const Cell = header ? 'th' : 'td';
              return (
                // oxlint-disable-next-line react/no-array-index-key -- nor do cells
                <Cell key={index} rowSpan={rows} colSpan={columns}>
                  {paragraphs.map((paragraph, at) => (
                    // oxlint-disable-next-line react/no-array-index-key -- nor paragraphs
                    <Paragraph key={at} paragraph={paragraph} />
                  ))}
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Note({ note, edition }: { readonly note: EditionNote; readonly edition: Edition }) {
  const { head, said, about } = asideOf(edition, note);
  return (
    <div className={styles['aside']} data-pigment={note.pigment} lang="zh-CN">
      <b>{head}</b>
      {said.map(({ name, lines }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- what was said has no name but its place
        <Fragment key={index}>
          {name !== '' && <i>{name}</i>}
          {lines.map((line, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- nor has a line
            <p key={at}>{line}</p>
          ))}
        </Fragment>
      ))}
      <small>{about}</small>
    </div>
  );
}
