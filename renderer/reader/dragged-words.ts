import type { DragEvent } from 'react';
import { useEffect } from 'react';
import { putInto } from '../state/clipboard';
import { quoted, selectedWords } from '../state/copy-quotation';
import { askForSelection } from '../state/selection-store';
import { placeAtPoint } from '../text/offset-at-point';
import { usePage } from '../text/page-store';

/** What a drag of the essay's words carries within Meipi: the words alone. */
const type = 'application/x-meipi-words';

/** The place in the essay at which a drag of selected words began; null where none is under way. */
let begun: number | null = null;

/** Selected words that are dragged out of the essay go with their source, as they are copied with it. */
export function dragWords({ nativeEvent, dataTransfer, clientX, clientY }: DragEvent): void {
  begun = placeIn(clientX, clientY);
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
    window.addEventListener('dragend', selectAnew, { capture: true });
    return () => {
      window.removeEventListener('drop', drop, { capture: true });
      window.removeEventListener('dragend', selectAnew, { capture: true });
    };
  }, []);
}

/** A drag that ends in the essay itself was meant to select: from where it began to where it ended. */
function selectAnew({ dataTransfer, clientX, clientY }: globalThis.DragEvent): void {
  const from = begun;
  begun = null;
  const to = dataTransfer?.dropEffect === 'none' ? placeIn(clientX, clientY) : null;
  if (from === null || to === null || from === to) return;
  askForSelection({ start: Math.min(from, to), end: Math.max(from, to) });
}

function placeIn(x: number, y: number): number | null {
  const { column } = usePage.getState();
  return column === null ? null : placeAtPoint(column, x, y);
}

/** The offset in a field at a point (client px); its end where the engine does not tell (Chromium before 128). */
function offsetIn(field: HTMLInputElement | HTMLTextAreaElement, x: number, y: number): number {
  const place = 'caretPositionFromPoint' in document ? document.caretPositionFromPoint(x, y) : null;
  return place?.offsetNode === field ? place.offset : field.value.length;
}

function isField(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
