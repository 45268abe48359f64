import type { TreeElement, TreeNode } from './tree';
import { firstNamed, numberOf, textIn, wordsOf } from './tree';

export interface CaptionedPicture {
  readonly caption: TreeElement;
  readonly picture: TreeElement;
  readonly others: readonly TreeNode[];
}

/** Largest side, in px, of a picture that stands for a character. */
const largestGlyph = 40;

/** Whether a picture stands for a character of the text. */
export function isCharacter(picture: TreeElement): boolean {
  const side = (name: string) => numberOf(picture, name, { usual: Infinity, least: 0, most: 9999 });
  return Math.min(side('width'), side('height')) <= largestGlyph || isEmoji(picture);
}

function isEmoji(picture: TreeElement): boolean {
  return wordsOf(picture, 'class').some((word) => /emoji|emoticon|smil(?:ey|ie)/u.test(word));
}

/** A figure that is one picture with a caption, and what else it holds; null where it is not. */
export function captioned(figure: TreeElement): CaptionedPicture | null {
  const caption = firstNamed(figure, 'figcaption');
  const picture = firstNamed(figure, 'img') ?? firstNamed(figure, 'image');
  if (caption === null || picture === null || !figure.children.includes(caption)) return null;
  if (textIn(caption).trim() === '') return null;
  const others = figure.children.filter((one) => one !== caption && !holdsOnly(one, picture));
  return { caption, picture, others };
}

/** Whether a node is the picture, or holds it and neither words nor another one. */
function holdsOnly(node: TreeNode, picture: TreeElement): boolean {
  if (node === picture) return true;
  if (typeof node === 'string' || textIn(node).trim() !== '') return false;
  const pictures = picturesIn(node);
  return pictures.length === 1 && pictures[0] === picture;
}

function picturesIn({ children }: TreeElement): readonly TreeElement[] {
  return children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return /^(?:img|image)$/u.test(child.name) ? [child] : picturesIn(child);
  });
}

/** Where a picture lies; '' where it says nothing. */
export function sourceOf(picture: TreeElement): string {
  return (
    picture.attributes.get('src') ??
    picture.attributes.get('xlink:href') ??
    picture.attributes.get('href') ??
    ''
  );
}
