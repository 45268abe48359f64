import MarkdownIt from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import footnote from 'markdown-it-footnote';
import { z } from 'zod';

/** What a Markdown file holds beside its text. */
export interface MarkdownFile {
  /** The text as HTML: it is parsed where nothing runs and never shown as it is. */
  readonly html: string;
  /** The lines of a front matter (YAML between `---`), which are no text; none where there is none. */
  readonly front: readonly string[];
  /** The front matter's title; '' without one. */
  readonly title: string;
}

/** Deeper quotes and lists are left out by markdown-it; far beyond what anybody writes. */
const maxNesting = 500;

const markdown = new MarkdownIt({ html: true, maxNesting }).use(cjkFriendly).use(footnote);

/** Elements in which a page takes all that follows for text, or for none, until they are closed (HTML 13.2.5). */
const swallowing =
  /<(?=\/?(title|textarea|style|xmp|iframe|noembed|noframes|script|plaintext)\b)/giu;

/** Their tags within a line are words about them: what follows would vanish with them. */
markdown.renderer.rules['html_inline'] = (tokens, index) =>
  (tokens[index]?.content ?? '').replace(swallowing, '&lt;');

/** In a block they stay as far as they are closed in it; so do comments. */
markdown.renderer.rules['html_block'] = (tokens, index) => {
  const html = tokens[index]?.content ?? '';
  const lower = html.toLowerCase();
  const closed = html.lastIndexOf('-->') + 1;
  return html
    .slice(0, closed)
    .concat(html.slice(closed).replaceAll('<!--', '&lt;!--'))
    .replace(swallowing, (found, name: string, at: number) =>
      lower.startsWith('</', at) || lower.lastIndexOf(`</${name.toLowerCase()}`) > at
        ? found
        : '&lt;',
    );
};

/** What the plug-in keeps of notes: label → number, -1 where nothing refers to it. */
const footnotesSchema = z.looseObject({
  refs: z.record(z.string(), z.number()).default({}),
  list: z.array(z.unknown()).default([]),
});
const numberedSchema = z.object({ id: z.number() });

/** Notes that nothing refers to are kept too: the plug-in shows those alone that are referred to. */
markdown.core.ruler.before('footnote_tail', 'every_footnote', ({ env }) => {
  const known = footnotesSchema.safeParse(env?.['footnotes']);
  if (env === undefined || !known.success) return;
  const { refs, list } = known.data;
  for (const [label, id] of Object.entries(refs)) {
    if (id >= 0) continue;
    refs[label] = list.length;
    list.push({ label: label.slice(1), count: 0 });
  }
  if (list.length > 0) env['footnotes'] = { ...known.data, refs, list };
});

/** A note's mark, the same wherever it is referred to. */
markdown.renderer.rules['footnote_caption'] = (tokens, index) => {
  const numbered = numberedSchema.safeParse(tokens[index]?.meta);
  return `[${(numbered.data?.id ?? 0) + 1}]`;
};

/**
 * CommonMark with tables, ~~strike~~ and footnotes; emphasis works beside Chinese marks too. null where
 * it is nested so deep that some of it would be left out: then it is a text and no Markdown.
 */
export function markdownFile(text: string): MarkdownFile | null {
  const { front, body } = withoutFront(text);
  const env = {};
  const tokens = markdown.parse(body, env);
  if (tokens.some(({ level }) => level >= maxNesting - 2)) return null;
  const html = markdown.renderer.render(tokens, markdown.options, env);
  return { html, front, title: titleIn(front) };
}

const longestFront = 100;

/** A front matter opens the file with `---` and holds nothing but keys, their values and comments. */
function withoutFront(text: string): { front: readonly string[]; body: string } {
  const none = { front: [], body: text };
  const lines = text.replace(/^\ufeff/u, '').split(/\r\n?|\n/u, longestFront + 2);
  if (lines[0]?.trimEnd() !== '---') return none;
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/u.test(line));
  if (end < 2) return none;
  const front = lines.slice(1, end);
  if (!front.every((line) => /^(?:[\w\p{Script=Han}-]+\s*:|\s|#|-\s|$)/u.test(line))) return none;
  return { front: lines.slice(0, end + 1), body: afterLines(text, end + 1) };
}

function titleIn(front: readonly string[]): string {
  const line = front.find((one) => /^title\s*:/iu.test(one)) ?? '';
  return line
    .replace(/^title\s*:\s*/iu, '')
    .trim()
    .replace(/^(["'])(.*)\1$/u, '$2');
}

/** The text behind so many of its lines. */
function afterLines(text: string, lines: number): string {
  let at = 0;
  for (let left = lines; left > 0; left -= 1) {
    const end = /\r\n?|\n/gu;
    end.lastIndex = at;
    const found = end.exec(text);
    if (found === null) return '';
    at = found.index + found[0].length;
  }
  return text.slice(at);
}
