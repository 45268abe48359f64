import type { DragEvent } from 'react';
import { useEffect } from 'react';
import { putInto } from '../state/clipboard';
import { quoted, selectedWords } from '../state/copy-quotation';

/** What a drag of the essay's words carries within Meipi: the words alone. */
const type = 'application/x-meipi-words';

/** Selected words that are dragged out of the essay go with their source, as they are copied with it. */
export function dragWords({ nativeEvent, dataTransfer }: DragEvent): void {
  // A link or picture is dragged as itself.
  const words = nativeEvent.target instanceof Text ? selectedWords() : '';
  const forms = quoted(words, 'plain');
  if (forms === null) return;
  putInto(dataTransfer, forms);
  dataTransfer.setData(type, words);
  dataTransfer.effectAllowed = 'copy';
}

/** In what is written beside the essay they come without: it is plain there where they are from. */
export function useWordsDrop(): void {
  useEffect(() => {
    const drop = (event: globalThis.DragEvent): void => {
      const { target, dataTransfer, clientX, clientY } = event;
      const words = dataTransfer?.getData(type) ?? '';
      if (words === '' || !isField(target)) return;
      event.preventDefault();
      const offset = offsetIn(target, clientX, clientY);
      target.focus();
      target.setSelectionRange(offset, offset);
      // The one way that the field's own undo knows.
      document.execCommand('insertText', false, words);
    };
    window.addEventListener('drop', drop, { capture: true });
    return () => window.removeEventListener('drop', drop, { capture: true });
  }, []);
}

/** The offset in a field at a point (client px); its end where the engine does not tell (Chromium before 128). */
function offsetIn(field: HTMLInputElement | HTMLTextAreaElement, x: number, y: number): number {
  const place = 'caretPositionFromPoint' in document ? document.caretPositionFromPoint(x, y) : null;
  return place?.offsetNode === field ? place.offset : field.value.length;
}

function isField(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
