import MarkdownIt from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import { linkAddress } from '../document/mark';
import { onFirstUse } from '../on-first-use';

interface Piece {
  /** Its number among all pieces of the comment, in the order in which they end. */
  readonly id: number;
}

/** Words within a paragraph of a comment. */
export type Inline = Piece &
  (
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'code'; readonly text: string }
    | { readonly kind: 'break' }
    | { readonly kind: 'strong' | 'emphasis'; readonly children: readonly Inline[] }
    | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  );

/** A piece of a comment that stands by itself. */
export type CommentBlock = Piece &
  (
    | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
    | { readonly kind: 'code'; readonly text: string }
    | { readonly kind: 'quote'; readonly children: readonly CommentBlock[] }
    | {
        readonly kind: 'list';
        /** Number of the first item; null where the items have none. */
        readonly start: number | null;
        readonly items: readonly ListItem[];
      }
  );

export interface ListItem extends Piece {
  readonly children: readonly CommentBlock[];
}

/**
 * The Markdown of a comment: bold, italic, lists, quotes, code and links; everything else stays as
 * it was typed, a link that would lead nowhere too. Emphasis beside Chinese marks works (`**重点。**后面`,
 * which CommonMark leaves).
 */
const markdown = onFirstUse(() => {
  const parser = new MarkdownIt('zero', { html: false, breaks: true })
    .enable(['emphasis', 'backticks', 'fence', 'list', 'blockquote', 'link', 'newline', 'escape'])
    .use(cjkFriendly);
  parser.validateLink = (address) => linkAddress(address) !== null;
  return parser;
});

type Token = ReturnType<ReturnType<typeof markdown>['parse']>[number];

/** Whether a comment could hold any markup at all: most are plain words, and are not parsed. */
const mayHaveMarkup = /[*_`>[\]\\~]|^\s*(?:[-+]|\d+[.)])\s/mu;

/** Whether a comment may be more than its words and line breaks. */
export function mayBeMarkup(comment: string): boolean {
  return mayHaveMarkup.test(comment);
}

/** A comment's blocks. Never throws; a comment without markup is one paragraph with its line breaks. */
export function commentBlocks(comment: string): readonly CommentBlock[] {
  if (!mayBeMarkup(comment)) return [plainParagraph(comment)];
  const walk = new Walk(markdown().parse(comment, {}));
  return walk.blocks(null);
}

function plainParagraph(comment: string): CommentBlock {
  const children: Inline[] = [];
  for (const [index, text] of comment.split('\n').entries()) {
    if (index > 0) children.push({ kind: 'break', id: children.length });
    if (text !== '') children.push({ kind: 'text', text, id: children.length });
  }
  return { kind: 'paragraph', children, id: children.length };
}

/** Goes once over the flat list of tokens, in which an opening one is closed by a later one. */
class Walk {
  readonly #tokens: readonly Token[];
  readonly #number: () => number;
  #at = 0;

  constructor(tokens: readonly Token[], number = counter()) {
    this.#tokens = tokens;
    this.#number = number;
  }

  /** Blocks up to the token of this type, which is passed; up to the end for null. */
  blocks(end: string | null): readonly CommentBlock[] {
    const found: CommentBlock[] = [];
    for (let token = this.#next(); token !== null && token.type !== end; token = this.#next()) {
      const block = this.#block(token);
      if (block !== null) found.push(block);
    }
    return found;
  }

  #block(token: Token): CommentBlock | null {
    switch (token.type) {
      case 'inline': {
        const words = new Walk(token.children ?? [], this.#number).inlines(null);
        return { kind: 'paragraph', children: words, id: this.#number() };
      }
      case 'fence':
        return { kind: 'code', text: codeOf(token), id: this.#number() };
      case 'blockquote_open': {
        const children = this.blocks('blockquote_close');
        return { kind: 'quote', children, id: this.#number() };
      }
      case 'bullet_list_open':
        return this.#list(null, 'bullet_list_close');
      case 'ordered_list_open':
        return this.#list(Number(token.attrGet('start') ?? 1), 'ordered_list_close');
      default:
        return null;
    }
  }

  #list(start: number | null, end: string): CommentBlock {
    const items: ListItem[] = [];
    for (let token = this.#next(); token !== null && token.type !== end; token = this.#next()) {
      if (token.type !== 'list_item_open') continue;
      const children = this.blocks('list_item_close');
      items.push({ children, id: this.#number() });
    }
    return { kind: 'list', start, items, id: this.#number() };
  }

  /** Words up to the token of this type, which is passed; up to the end for null. */
  inlines(end: string | null): readonly Inline[] {
    const found: Inline[] = [];
    for (let token = this.#next(); token !== null && token.type !== end; token = this.#next()) {
      found.push(this.#inline(token));
    }
    return found;
  }

  #inline(token: Token): Inline {
    switch (token.type) {
      case 'strong_open': {
        const children = this.inlines('strong_close');
        return { kind: 'strong', children, id: this.#number() };
      }
      case 'em_open': {
        const children = this.inlines('em_close');
        return { kind: 'emphasis', children, id: this.#number() };
      }
      case 'link_open': {
        const href = String(token.attrGet('href') ?? '');
        const said = this.inlines('link_close');
        const children = said.length > 0 ? said : [this.#addressOf(href)];
        return { kind: 'link', href, children, id: this.#number() };
      }
      case 'code_inline':
        return { kind: 'code', text: token.content, id: this.#number() };
      case 'softbreak':
      case 'hardbreak':
        return { kind: 'break', id: this.#number() };
      default:
        return { kind: 'text', text: token.content, id: this.#number() };
    }
  }

  /** What a link without words says. */
  #addressOf(href: string): Inline {
    return { kind: 'text', text: markdown().normalizeLinkText(href), id: this.#number() };
  }

  #next(): Token | null {
    const token = this.#tokens[this.#at] ?? null;
    this.#at += 1;
    return token;
  }
}

function counter(): () => number {
  let last = -1;
  return () => (last += 1);
}

/** What stands behind the opening fence is the reader's too: nothing typed is hidden. */
function codeOf({ info, content }: Token): string {
  const text = content.replace(/\n$/u, '');
  return info.trim() === '' ? text : `${info.trim()}\n${text}`;
}
