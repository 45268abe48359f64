import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { start, useStart } from './state/start';

/** Starts the window, and draws it in place of the frame that the page came with once it is to be seen. */
export function startIn(root: HTMLElement): void {
  const stop = useStart.subscribe(({ start: { kind } }) => {
    if (kind === 'starting') return;
    stop();
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    );
  });
  void start();
}
