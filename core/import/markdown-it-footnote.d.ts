declare module 'markdown-it-footnote' {
  import type MarkdownIt from 'markdown-it';

  /** The package has no types of its own. */
  export default function footnote(markdown: MarkdownIt): void;
}
