import { Readability } from '@mozilla/readability';

const number = 'data-meipi-text';
/** Chinese says in a hundred characters what Readability expects of five hundred. */
const charThreshold = 100;
/** More elements than any page that is read; beyond, nothing is taken for clutter but by its name. */
const mostElements = 200_000;

const aside =
  'nav, aside, footer, form, [role="navigation"], [role="banner"], [role="contentinfo"], [role="search"]';
const links =
  /(?:share|related|recommend|comment|sidebar|breadcrumb|copyright|toolbar|pager|pagination|advert|menu)/iu;

/** What of a page is its text. */
export interface MainText {
  /** The page's name without the site's, as far as can be told; '' where it has none. */
  readonly title: string;
  /** Whether a text node is the page's own (its way around, its links) and not the author's. */
  readonly isClutter: (text: Node) => boolean;
}

/**
 * Tells the text of a page from what a site puts around it, by Readability, which works on a copy.
 * What it throws away inside of the text stays, unless it is links: it is made for showing less, and
 * nothing that an author wrote may be lost.
 */
export function mainText(page: Document): MainText {
  const texts = textsOf(page.body);
  const article = readable(page);
  const title = article?.title ?? page.title;
  const own = new Set(
    [...(article?.content?.querySelectorAll(`[${number}]`) ?? [])].flatMap((one) => {
      const text = texts[Number(one.getAttribute(number))];
      return text === undefined ? [] : [text];
    }),
  );
  const root = own.size === 0 ? page.body : commonParent(own, page.body);
  const isClutter = (text: Node): boolean => {
    if (own.has(text) || isTitle(text, title)) return false;
    const parent = text.parentElement;
    if (parent === null || !root.contains(text)) return own.size > 0 || isAside(parent, page.body);
    return isAside(parent, root);
  };
  return { title, isClutter };
}

function readable(page: Document) {
  try {
    const copy = page.cloneNode(true);
    if (!isDocument(copy)) return null;
    for (const [index, text] of textsOf(copy.body).entries()) {
      const span = copy.createElement('span');
      span.setAttribute(number, String(index));
      text.parentNode?.replaceChild(span, text);
      span.appendChild(text);
    }
    const serializer = (content: Node) => (isElement(content) ? content : null);
    const options = { charThreshold, maxElemsToParse: mostElements, serializer };
    return new Readability<Element | null>(copy, options).parse();
  } catch {
    // Too many elements, or a page it was not made for: all of it is text then.
    return null;
  }
}

/** The text nodes of a page that hold anything, in order; those of a copy have the same numbers. */
function textsOf(root: Element): readonly Node[] {
  const texts: Node[] = [];
  const visit = (parent: Node): void => {
    for (const child of parent.childNodes) {
      if (child.nodeType === 3 && (child.nodeValue ?? '').trim() !== '') texts.push(child);
      else if (isElement(child) && !/^(?:script|style|template)$/iu.test(child.nodeName))
        visit(child);
    }
  };
  visit(root);
  return texts;
}

/** The smallest element that holds all of these. */
function commonParent(texts: ReadonlySet<Node>, body: Element): Element {
  const counts = new Map<Element, number>();
  for (const text of texts) {
    for (let up = text.parentElement; up !== null; up = up.parentElement) {
      counts.set(up, (counts.get(up) ?? 0) + 1);
    }
  }
  const [first] = texts;
  for (let up = first?.parentElement ?? null; up !== null; up = up.parentElement) {
    if (counts.get(up) === texts.size) return up;
  }
  return body;
}

/** Whether what stands here is a site's: by its element, its name, or because it is mostly links. */
function isAside(element: Element | null, root: Element): boolean {
  for (let up = element; up !== null && up !== root; up = up.parentElement) {
    if (up.matches(aside) || links.test(`${up.className} ${up.id}`)) return true;
    if (/^(?:ul|ol|div|p|section)$/iu.test(up.nodeName) && isMostlyLinks(up)) return true;
  }
  return false;
}

const judged = new WeakMap<Element, boolean>();

function isMostlyLinks(element: Element): boolean {
  const known = judged.get(element);
  if (known !== undefined) return known;
  const length = (one: Element) => one.textContent?.trim().length ?? 0;
  const linked = [...element.querySelectorAll('a[href]:not([href^="#"])')].reduce(
    (sum, one) => sum + length(one),
    0,
  );
  const isLinks = linked > 0 && linked > length(element) * 0.6;
  judged.set(element, isLinks);
  return isLinks;
}

/** The page's title, which Readability takes out of the text because it shows it itself. */
function isTitle(text: Node, title: string): boolean {
  const heading = text.parentElement?.closest('h1, h2');
  const words = heading?.textContent?.trim() ?? '';
  return words !== '' && (title.includes(words) || words.includes(title.trim() || '\0'));
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function isDocument(node: Node): node is Document {
  return node.nodeType === 9;
}
