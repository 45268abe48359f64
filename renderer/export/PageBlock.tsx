import { memo } from 'react';
import { paragraphsOf } from '../../core/export/clean-text';
import type { Remark } from '../../core/export/remarks';
import { remarksOn } from '../../core/export/remarks';
import type { NotesBlock, NotesExcerpt, NotesPoint } from '../../core/export/study-notes';
import { assertNever } from '../../core/result';
import type { Words } from '../../core/words/words';
import styles from './preview.module.css';

interface PageBlockProps {
  readonly block: NotesBlock;
  readonly words: Words;
}

/** A piece of the document on the preview's page. */
export const PageBlock = memo(function PageBlock({ block, words }: PageBlockProps) {
  switch (block.kind) {
    case 'title':
      return (
        <h3 className={styles['title']}>
          {block.lines.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </h3>
      );
    case 'byline':
      return <p className={styles['byline']}>{block.text}</p>;
    case 'heading':
      return (
        <p
          className={styles['heading']}
          role="heading"
          data-level={block.level}
          aria-level={block.level + 3}
        >
          {block.text}
        </p>
      );
    case 'fact':
      return (
        <p className={styles['fact']}>
          <b>{block.label}</b>
          {block.text}
        </p>
      );
    case 'reflection':
      return (
        <div className={styles['reflection']} lang="zh-CN">
          <Paragraphs text={block.text} />
        </div>
      );
    case 'quotation':
      return (
        <blockquote className={styles['quotation']} lang="zh-CN">
          <Paragraphs text={block.text} />
        </blockquote>
      );
    case 'point':
      return <Point point={block} words={words} />;
    case 'excerpt':
      return <Excerpt excerpt={block} words={words} />;
    default:
      return assertNever(block);
  }
});

function Point({ point, words }: { readonly point: NotesPoint; readonly words: Words }) {
  const { number, passage, source, pigment } = point;
  return (
    <div className={styles['point']} data-pigment={pigment} data-counted={number !== null}>
      {number !== null && <span className={styles['number']}>{`${number}.`}</span>}
      <div lang="zh-CN">
        <Paragraphs text={passage} />
      </div>
      <Remarks on={point} words={words} />
      {source !== '' && <p className={styles['about']}>{source}</p>}
    </div>
  );
}

function Excerpt({ excerpt, words }: { readonly excerpt: NotesExcerpt; readonly words: Words }) {
  const { passage, about, pigment } = excerpt;
  const [name, ...rest] = about;
  return (
    <section className={styles['note']} data-pigment={pigment}>
      {passage !== '' && (
        <blockquote className={styles['passage']} lang="zh-CN">
          <Paragraphs text={passage} />
        </blockquote>
      )}
      <Remarks on={excerpt} words={words} />
      <p className={styles['about']}>
        <b>{name}</b>
        {rest.map((part) => `${words.notes.listJoin}${part}`)}
      </p>
    </section>
  );
}

interface RemarksProps {
  readonly on: NotesExcerpt | NotesPoint;
  readonly words: Words;
}

function Remarks({ on, words }: RemarksProps) {
  // oxlint-disable-next-line react/no-array-index-key -- two may be alike in all but their place
  return remarksOn(on, words).map((remark, index) => <Said key={index} {...remark} />);
}

function Said({ label, text }: Remark) {
  const [first, ...rest] = paragraphsOf(text);
  return (
    <div className={styles['said']} lang="zh-CN">
      <p>
        <b>{label}</b>
        {first}
      </p>
      {rest.map((line, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a line has no name but its place
        <p key={index}>{line}</p>
      ))}
    </div>
  );
}

function Paragraphs({ text }: { readonly text: string }) {
  // oxlint-disable-next-line react/no-array-index-key -- a line has no name but its place
  return paragraphsOf(text).map((line, index) => <p key={index}>{line}</p>);
}
