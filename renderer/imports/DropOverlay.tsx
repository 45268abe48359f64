import { useEffect, useState } from 'react';
import { useWords } from '../i18n/use-words';
import styles from './drop-overlay.module.css';

/**
 * Shown while files are held over the window (ux.md 7.15). Which files they are only the preload script
 * learns, from the drop itself; the page lets it happen and keeps the window from going to the file.
 */
export function DropOverlay() {
  const { imports } = useWords();
  const held = useHeldFiles();
  if (!held) return null;
  return (
    <div className={styles['overlay']} aria-hidden="true">
      <p className={styles['words']}>{imports.drop}</p>
    </div>
  );
}

function useHeldFiles(): boolean {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    // Every element that is entered tells; the window is left when as many were left.
    let inside = 0;
    const heed = (event: DragEvent, step: number): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      inside = Math.max(0, inside + step);
      setHeld(inside > 0);
    };
    const enter = (event: DragEvent) => heed(event, 1);
    const leave = (event: DragEvent) => heed(event, -1);
    const over = (event: DragEvent): void => {
      if (!holdsFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
    };
    const drop = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      inside = 0;
      setHeld(false);
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return held;
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
