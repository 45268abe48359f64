import { BinDialog } from './bin/BinDialog';
import { ExportDialog } from './export/ExportDialog';
import { CutDialog } from './imports/CutDialog';
import { PasteDialog } from './imports/PasteDialog';
import { IncomingDialog } from './incoming/IncomingDialog';
import { SharedDialog } from './incoming/SharedDialog';
import { CategoryDialog } from './library/CategoryDialog';
import { DetailsDialog } from './library/DetailsDialog';
import { Palette } from './palette/Palette';
import { RecoveryDialog } from './recovery/RecoveryDialog';
import { EncodingDialog } from './review/EncodingDialog';
import { ReviewDialog } from './review/ReviewDialog';
import { SettingsDialog } from './settings/SettingsDialog';
import { ShortcutSheet } from './settings/ShortcutSheet';
import { VersionsDialog } from './versions/VersionsDialog';

/** What opens over the page. The first page needs none of it: App.tsx reads it once that is drawn. */
export function Dialogs() {
  return (
    <>
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
      <PasteDialog />
      <CutDialog />
      <SharedDialog />
      <IncomingDialog />
    </>
  );
}
