import { Suspense, lazy, useEffect, useState } from 'react';
import { CannotStart } from './cannot-start/CannotStart';
import { TitleBar } from './bar/TitleBar';
import { SaveLine } from './bar/SaveLine';
import styles from './app.module.css';
import { DropOverlay } from './imports/DropOverlay';
import { Sidebar } from './library/Sidebar';
import { Notebook } from './notebook/Notebook';
import { ImportPanel } from './imports/ImportPanel';
import { usePaste } from './imports/use-paste';
import { ReadingArea } from './ReadingArea';
import { Appearance } from './settings/Appearance';
import { useFullScreen } from './state/full-screen-store';
import { followWindowWidth } from './state/panel-store';
import { useStart } from './state/start';
import { useCommandKeys } from './state/use-command-keys';
import { ErrorBoundary } from './ui/ErrorBoundary';
import { frameDrawn } from './ui/frame-drawn';
import { LiveRegion } from './ui/LiveRegion';
import { Toast } from './ui/Toast';
import { useSecondPress } from './ui/use-second-press';
import { useTheme } from './ui/use-theme';

const Dialogs = lazy(async () => ({ default: (await import('./Dialogs')).Dialogs }));

/** Joins the places: with ReadingArea.tsx and Dialogs.tsx the only file that knows them. */
export function App() {
  useTheme();
  return (
    <ErrorBoundary>
      <Window />
    </ErrorBoundary>
  );
}

function Window() {
  const start = useStart((state) => state.start);
  const isQuiet = useFullScreen((state) => state.isOn);
  const isDrawn = useDrawn();
  useCommandKeys();
  useSecondPress();
  usePaste();
  useEffect(followWindowWidth, []);
  if (start.kind === 'starting') return null;
  if (start.kind === 'failed') {
    return <CannotStart failure={start.failure} />;
  }
  return (
    <>
      <div className={styles['window']} data-quiet={isQuiet || undefined}>
        <TitleBar appearance={<Appearance />} />
        <SaveLine />
        <Sidebar />
        <ReadingArea />
        <Notebook />
      </div>
      <Suspense>{isDrawn && <Dialogs />}</Suspense>
      <ImportPanel />
      <DropOverlay />
      <Toast />
      <LiveRegion />
    </>
  );
}

/** Whether a frame has been drawn. */
function useDrawn(): boolean {
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => void frameDrawn().then(() => setDrawn(true)), []);
  return isDrawn;
}
