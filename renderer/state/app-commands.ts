import type { CommandId } from '../../core/commands';
import type { EssayId } from '../../core/ids';
import { assertNever } from '../../core/result';
import { moveEnd } from './adjusting';
import { openAppMenu } from './app-menu';
import { setBin } from './bin-store';
import { caretOffset, moveCaret, selectByCaret, toggleCaret } from './caret-moves';
import { selectClicked } from './clicked-place';
import { openCuttingOf } from './cutting';
import { deleteActive } from './deletion';
import { moveCursor, selectSentence, shrinkSentence } from './cursor-store';
import { openEncodings, replaceEdition } from './editions';
import { openExport } from './export-store';
import { openFind, stepFind } from './find-store';
import { toggleFullScreen } from './full-screen-store';
import { chooseImports } from './imports';
import { importNotes } from './incoming-store';
import { cycleMarginView } from './margin-view';
import { comment, editActive, markAs } from './marking-commands';
import { moveActive, moveHere } from './moving';
import { toast } from './message-store';
import * as notes from './notes-store';
import { openPalette } from './palette-store';
import { setAppearance, showTab, toggleNotebook, toggleSidebar } from './panel-store';
import { noteParagraph, notePoint } from './place-notes';
import { printEssay } from './printing';
import { quoteActive } from './quoting';
import { openEssay, openNeighbour } from './reading-store';
import { part, unite } from './regrouping';
import { openReview } from './review-store';
import { focusReading, focusRegion, isTextFocused } from './regions';
import { showScript } from './script-store';
import { moveSentence, selectRead, toggleSentence } from './sentence-store';
import { textField } from './text-field';
import { openSettings, showKeys } from './settings-dialog-store';
import { openSearch } from './search-store';
import { currentWords, stepTextSize } from './settings-store';
import { goBack, goForward } from './travel';
import { stepTold } from './told-step';
import { openWindow } from './other-windows';
import { walk } from './walking';

/** Carries a command out, whatever asked for it: key, menu or button. */
export function run(id: CommandId): void {
  switch (id) {
    case 'mark-gamboge':
      return markAs({ pigment: 'gamboge' });
    case 'mark-azurite':
      return markAs({ pigment: 'azurite' });
    case 'mark-malachite':
      return markAs({ pigment: 'malachite' });
    case 'mark-carmine':
      return markAs({ pigment: 'carmine' });
    case 'mark-violet':
      return markAs({ pigment: 'violet' });
    case 'mark-highlight':
      return markAs({ kind: 'highlight' });
    case 'mark-underline':
      return markAs({ kind: 'underline' });
    case 'mark-wavy':
      return markAs({ kind: 'wavy' });
    case 'mark-strike':
      return markAs({ kind: 'strike' });
    case 'comment':
      return comment();
    case 'note-point':
      return notePoint();
    case 'note-paragraph':
      return noteParagraph();
    case 'edit-comment':
      if (!moveHere()) editActive();
      return;
    case 'delete-annotation':
      return deleteActive();
    case 'end-forth':
      return moveEnd('end', 'grapheme', 1);
    case 'end-back':
      return moveEnd('end', 'grapheme', -1);
    case 'end-word-forth':
      return moveEnd('end', 'word', 1);
    case 'end-word-back':
      return moveEnd('end', 'word', -1);
    case 'start-forth':
      return moveEnd('start', 'grapheme', 1);
    case 'start-back':
      return moveEnd('start', 'grapheme', -1);
    case 'unite-marks':
      return unite();
    case 'part-mark':
      return part();
    case 'move-annotation':
      return moveActive();
    case 'quote-in-reflection':
      return quoteActive();
    case 'next-paragraph':
      return moveByParagraph(1);
    case 'previous-paragraph':
      return moveByParagraph(-1);
    case 'select-sentence':
      if (!selectByCaret(1) && !selectRead() && !selectClicked()) selectSentence();
      return;
    case 'shrink-sentence':
      if (!selectByCaret(-1)) shrinkSentence();
      return;
    case 'caret-mode':
      return toggleCaret();
    case 'next-annotation':
      return walk(1);
    case 'previous-annotation':
      return walk(-1);
    case 'undo':
      return takeBack('undo');
    case 'redo':
      return takeBack('redo');
    case 'command-palette':
      return openPalette();
    case 'find':
      return openEssay() === null ? openSearch() : openFind();
    case 'find-next':
      return stepFind(1);
    case 'find-previous':
      return stepFind(-1);
    case 'search-library':
      return openSearch();
    case 'new-window':
      return openWindow(notes.essayOfNotes());
    case 'import':
      return chooseImports('files');
    case 'import-folder':
      return chooseImports('folder');
    case 'import-notes':
      return void importNotes();
    case 'export':
      return openExport();
    case 'print':
      return printEssay(true);
    case 'print-text':
      return printEssay(false);
    case 'show-outline':
      return showTab('outline');
    case 'show-library':
      return showTab('library');
    case 'toggle-sidebar':
      return toggleSidebar();
    case 'toggle-notebook':
      if (notes.essayOfNotes() !== null) toggleNotebook();
      return;
    case 'margin-view':
      return cycleMarginView();
    case 'sentence-focus':
      return toggleSentence();
    case 'script-original':
      return showScript('original');
    case 'script-simplified':
      return showScript('simplified');
    case 'script-traditional':
      return showScript('traditional');
    case 'app-menu':
      return openAppMenu();
    case 'full-screen':
      return toggleFullScreen();
    case 'appearance':
      return setAppearance(true);
    case 'settings':
      return openSettings();
    case 'text-larger':
      return stepTextSize(1);
    case 'text-smaller':
      return stepTextSize(-1);
    case 'text-reset':
      return stepTextSize(0);
    case 'back':
      return void goBack();
    case 'forward':
      return void goForward();
    case 'next-essay':
      return void goToNeighbour('next');
    case 'previous-essay':
      return void goToNeighbour('previous');
    case 'open-bin':
      return setBin(true);
    case 'new-edition':
      return onShown(replaceEdition);
    case 'other-encoding':
      return onShown(openEncodings);
    case 'view-cut':
      return onShown(openCuttingOf);
    case 'review-notes':
      return openReview();
    case 'shortcuts':
      return showKeys(true);
    case 'next-region':
      return focusRegion(1);
    case 'previous-region':
      return focusRegion(-1);
    default:
      return assertNever(id);
  }
}

/** Does something with the essay on show; nothing where there is none. */
function onShown(step: (essay: EssayId) => Promise<void>): void {
  const essay = notes.essayOfNotes();
  if (essay !== null) void step(essay);
}

/** Moves the sentence that stands out, else the caret, else the reading cursor. */
function moveByParagraph(step: 1 | -1): void {
  if (moveSentence(step)) return;
  if (caretOffset() === null) moveCursor(step);
  else moveCaret('paragraph', step, false);
}

/** Undo and redo of notes; in a text field, of its letters, as where the menu asks for it. */
function takeBack(which: 'undo' | 'redo'): void {
  if (document.activeElement?.matches(textField) === true) {
    document.execCommand(which);
    return;
  }
  stepTold(which);
}

/** The text that had the focus is gone with its essay: the other one has it then, and its keys go on. */
async function goToNeighbour(which: 'previous' | 'next'): Promise<void> {
  const isAtText = isTextFocused();
  const { noneBefore, noneBehind } = currentWords().library;
  if (!(await openNeighbour(which))) return toast(which === 'next' ? noneBehind : noneBefore);
  if (isAtText) focusReading();
}
