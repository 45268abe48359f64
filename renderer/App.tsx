import { useEffect } from 'react';
import { CannotStart } from './cannot-start/CannotStart';
import { TitleBar } from './bar/TitleBar';
import { SaveLine } from './bar/SaveLine';
import { BinDialog } from './bin/BinDialog';
import styles from './app.module.css';
import { ExportDialog } from './export/ExportDialog';
import { CutDialog } from './imports/CutDialog';
import { DropOverlay } from './imports/DropOverlay';
import { ImportPanel } from './imports/ImportPanel';
import { PasteDialog } from './imports/PasteDialog';
import { SharedDialog } from './incoming/SharedDialog';
import { IncomingDialog } from './incoming/IncomingDialog';
import { CategoryDialog } from './library/CategoryDialog';
import { DetailsDialog } from './library/DetailsDialog';
import { Sidebar } from './library/Sidebar';
import { Notebook } from './notebook/Notebook';
import { ReadingArea } from './ReadingArea';
import { Palette } from './palette/Palette';
import { Appearance } from './settings/Appearance';
import { RecoveryDialog } from './recovery/RecoveryDialog';
import { EncodingDialog } from './review/EncodingDialog';
import { ReviewDialog } from './review/ReviewDialog';
import { SettingsDialog } from './settings/SettingsDialog';
import { ShortcutSheet } from './settings/ShortcutSheet';
import { useFullScreen } from './state/full-screen-store';
import { followWindowWidth } from './state/panel-store';
import { useStart } from './state/start';
import { useCommandKeys } from './state/use-command-keys';
import { ErrorBoundary } from './ui/ErrorBoundary';
import { LiveRegion } from './ui/LiveRegion';
import { Toast } from './ui/Toast';
import { useSecondPress } from './ui/use-second-press';
import { useTheme } from './ui/use-theme';
import { VersionsDialog } from './versions/VersionsDialog';

/** Joins the places: the only file that knows them all. */
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
  useCommandKeys();
  useSecondPress();
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
      <Palette />
      <ExportDialog />
      <BinDialog />
      <VersionsDialog />
      <ReviewDialog />
      <EncodingDialog />
      <DetailsDialog />
      <CategoryDialog />
      <SettingsDialog />
      <ShortcutSheet />
      <RecoveryDialog />
      <ImportPanel />
      <PasteDialog />
      <CutDialog />
      <SharedDialog />
      <IncomingDialog />
      <DropOverlay />
      <Toast />
      <LiveRegion />
    </>
  );
}
