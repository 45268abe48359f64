import type { TextRange } from '../../core/document/text-range';
import type { Hit } from '../../core/search/found';
import { openEssay } from './reading-store';

/** The match that was opened by key from its item among the results, for as long as that has the focus. */
let opened: { readonly item: Element; readonly hit: Hit } | null = null;

/** A key has opened a match from its item, which keeps the focus. */
export function keepOpened(item: HTMLElement, hit: Hit): void {
  opened = { item, hit };
  item.addEventListener('blur', () => (opened = null), { once: true });
}

/** The words in the essay on show that were gone to from a focused item; null where it led to none. */
export function openedWords(focused: Element): TextRange | null {
  if (opened === null || opened.item !== focused) return null;
  const { essay, kind, start, end } = opened.hit;
  return kind === 'text' && openEssay()?.essay.id === essay ? { start, end } : null;
}
