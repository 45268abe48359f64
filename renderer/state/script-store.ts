import { create } from 'zustand';
import type { Display } from '../../core/document/display';
import { DisplayScript } from '../../core/document/display';
import type { Essay } from '../../core/document/essay';
import type { Conversion } from '../../core/script/conversion';
import { conversionTo } from '../../core/script/conversion';
import type { Script, Written } from '../../core/script/script';
import { onlyTraditional } from '../../core/script/script';
import { bold, kai, loaded, song } from './faces';
import { say } from './message-store';
import { changeSettings, currentWords, useSettings } from './settings-store';

interface ScriptState {
  /** What turns essays into the script that was chosen; null while they are shown as written. */
  readonly conversion: Conversion | null;
}

/** 简繁: the script in which essays are shown; it follows the settings once its tables are read. */
export const useScript = create<ScriptState>(() => ({ conversion: null }));

/** Follows the settings from now on; settles when the script chosen before is at hand. */
export async function startScript(): Promise<void> {
  useSettings.subscribe(({ settings }, before) => {
    if (settings.script !== before.settings.script) void follow();
  });
  await follow();
}

/** Tables once read stay, as one goes back and forth between scripts. */
const read = new Map<Written, Promise<Conversion>>();

async function follow(): Promise<void> {
  const { script } = useSettings.getState().settings;
  const conversion = script === 'original' ? null : await conversionOf(script);
  // Before the text needs them: it would be away until they are read.
  if (script === 'traditional') await loaded([song, bold, kai], onlyTraditional);
  // Another may have been chosen meanwhile.
  if (useSettings.getState().settings.script === script) useScript.setState({ conversion });
}

function conversionOf(script: Written): Promise<Conversion> {
  const conversion = read.get(script) ?? conversionTo(script);
  read.set(script, conversion);
  return conversion;
}

/** Shows essays in a script from now on, and says so. */
export function showScript(script: Script): void {
  changeSettings({ script });
  const { appearance } = currentWords();
  say(appearance.scriptSet(appearance.scripts[script]));
}

/** An essay's blocks in the script of the last conversion that was asked for. */
const shown = new WeakMap<Essay['blocks'], { conversion: Conversion; script: DisplayScript }>();

/** An essay in the script that a conversion leads to, the same one each time; null without one. */
export function scriptOf(
  blocks: Essay['blocks'],
  conversion: Conversion | null,
): DisplayScript | null {
  if (conversion === null) return null;
  const known = shown.get(blocks);
  if (known?.conversion === conversion) return known.script;
  const script = new DisplayScript(conversion, blocks);
  shown.set(blocks, { conversion, script });
  return script;
}

/** How the page shows an essay now. */
export function displayOf(blocks: Essay['blocks']): Display {
  const { standardPunctuation } = useSettings.getState().settings;
  return { standardPunctuation, script: scriptOf(blocks, useScript.getState().conversion) };
}
