import { setTimeout as pause } from 'node:timers/promises';
import { backAgain, beginComment, typeFor } from '../app/crash-while-typing';
import type { RunningApp } from '../app/launch-app';
import { freshUserData, launchApp, removeUserData } from '../app/launch-app';
import type { Proof } from './proof';
import { Tally } from './tally';

/** The app is killed while a comment is being typed: what 「已自动保存」 was said of is in the card again. */
export const killedWindow: Proof = {
  promise: 'R1',
  name: 'killed-window',
  what: 'kill -9 of the app in real Electron while a comment is typed',
  hasNothingToTell: true,
  needsApp: true,
  isAlone: true,
  async run({ windowKills }) {
    const tally = new Tally();
    const userData = freshUserData();
    let app = await launchApp(userData);
    await beginComment(app);
    let saved = '';
    for (let kill = 1; kill <= windowKills; kill += 1) {
      // A few letters and a rest, as people write; then it happens in the middle of the next ones.
      await typeFor(app, 300);
      for (const latest = Date.now() + 3000; Date.now() < latest;) {
        const said = await savedText(app);
        if (said === null || said === saved) continue;
        saved = said;
        tally.acked += 1;
        break;
      }
      const typing = typeFor(app, 3000).catch(() => undefined);
      await pause(Math.random() * 1500);
      await app.kill();
      await typing;
      tally.tried += 1;
      app = await launchApp(userData);
      const { text } = await backAgain(app);
      if (!text.startsWith(saved)) tally.lose(`kill ${kill}`, [`“${saved}” is “${text}”`]);
    }
    await app.close();
    await removeUserData(userData);
    return tally;
  },
};

/** What the card holds while the window says that it is saved, else null. */
function savedText({ window }: RunningApp): Promise<string | null> {
  const look = `(() => {
    const [field, saved] = [document.activeElement, document.querySelector('[data-save="saved"]')];
    return field instanceof HTMLTextAreaElement && saved !== null ? field.value : null;
  })()`;
  return window.evaluate(
    ({ webContents }, script) => webContents.executeJavaScript(script) as Promise<string | null>,
    look,
  );
}
