import type { BrowserWindow } from 'electron';
import { dialog } from 'electron';
import type { Settings } from '../../core/settings';
import type { Result } from '../../core/result';
import { assertNever, failure, success } from '../../core/result';
import { wordsIn } from '../../core/words/words';
import type { HomeOutcome } from '../../preload/answers';
import type { Plan } from './plan';
import type { Residence } from './residence';

export interface ChoosePlace {
  readonly window: BrowserWindow;
  readonly residence: Residence;
  readonly settings: Settings;
  /** Whether all the window holds is on disk. */
  readonly saved: boolean;
  /** A backup before a library is moved or left. */
  readonly before: () => Promise<Result<null>>;
  /** Called when a move begins. */
  readonly moving: () => void;
}

/**
 * Asks for a folder in the system's dialog and has the library go there, or another one opened that
 * lies there. No path comes from the page.
 */
export async function chooseHome(place: ChoosePlace): Promise<Result<HomeOutcome>> {
  const { window, residence, settings, saved, before, moving } = place;
  const { settings: words } = wordsIn(settings.language);
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: words.location,
    buttonLabel: words.chooseThis,
    properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
  });
  const [chosen] = filePaths;
  if (canceled || chosen === undefined) return success({ kind: 'cancelled' });
  const planned = await residence.planFor(chosen);
  if (!planned.ok) return planned;
  const plan = planned.value;
  if (plan.kind === 'stay') return success({ kind: 'stayed' });
  // What the window holds goes along with a move; another library knows nothing of it.
  if (plan.kind !== 'move' && !saved) return failure({ kind: 'notes-unsaved' });
  if (!(await agreed(place, plan))) return success({ kind: 'cancelled' });
  if (plan.kind === 'move') moving();
  const ready = residence.home === null ? success(null) : await before();
  // A disk that takes no backup is what many leave; the library there stays as it is in any case.
  if (!ready.ok && ready.failure.kind !== 'disk') return ready;
  const followed = await residence.follow(plan);
  if (!followed.ok) return followed;
  return success(
    plan.kind === 'move' ? { kind: 'moved', folder: plan.folder } : { kind: 'changed' },
  );
}

/** Whether the reader wants it so. To move is what they chose the folder for. */
async function agreed(
  { window, settings }: ChoosePlace,
  plan: Exclude<Plan, { kind: 'stay' }>,
): Promise<boolean> {
  const { settings: words, app, export: verbs } = wordsIn(settings.language);
  const ask = async (message: string, detail: string, yes: string) => {
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      title: app.name,
      message,
      detail,
      buttons: [yes, verbs.cancel],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    });
    return response === 0;
  };
  switch (plan.kind) {
    case 'move':
      return true;
    case 'use':
      return plan.isOld
        ? ask(words.useOld, words.useOldMore, words.useOtherYes)
        : ask(words.useOther, words.useOtherMore, words.useOtherYes);
    case 'create':
      return ask(words.createNew, words.createNewMore, words.createNewYes);
    default:
      return assertNever(plan);
  }
}
