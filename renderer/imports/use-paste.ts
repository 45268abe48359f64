import { useEffect } from 'react';
import { takePasted } from '../state/imports';
import { textField } from '../state/text-field';

/** Holds what is pasted beside every field, and behind no dialog. */
export function usePaste(): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      if (event.target instanceof Element && event.target.closest(textField) !== null) return;
      if (document.querySelector('[aria-modal="true"]') !== null) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text.trim() === '') return;
      event.preventDefault();
      takePasted(text, event.clipboardData?.getData('text/html') ?? '');
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, []);
}
