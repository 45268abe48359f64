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
    const enter = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setHeld(true);
    };
    // Into no other element of the page: out of the window.
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setHeld(false);
    };
    const over = (event: DragEvent): void => {
      if (!holdsFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
    };
    const drop = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setHeld(false);
    };
    // A drag tells of no pointer: it ended over something that had gone, which hears of no leaving.
    const point = () => setHeld(false);
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    window.addEventListener('pointermove', point);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
      window.removeEventListener('pointermove', point);
    };
  }, []);
  return held;
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
