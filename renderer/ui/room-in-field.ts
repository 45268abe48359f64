import { longestComment } from '../../core/annotation/annotation';

/** Characters too many for a comment, were `text` put in place of the field's selection; 0 where it fits. */
export function tooManyFor(area: HTMLTextAreaElement, text: string): number {
  const added = text.replace(/\r\n?/g, '\n').length;
  const selected = area.selectionEnd - area.selectionStart;
  return Math.max(0, area.value.length - selected + added - longestComment);
}
