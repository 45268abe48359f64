import type { Strike } from '../app/crash-while-typing';
import { beginComment, crashWhileTyping } from '../app/crash-while-typing';
import { freshUserData, launchApp, removeUserData } from '../app/launch-app';
import type { Proof } from './proof';
import { Tally } from './tally';

const strikes: readonly Strike[] = ['kill', 'crash', 'loop'];
/** ms a reader is kept waiting at most. */
const longest = 3000;

/** The page crashes or freezes while a comment is typed: it is back in time, with the comment. */
export const windowBack: Proof = {
  promise: 'R11',
  name: 'window-back',
  what: 'the window’s page killed, crashed or frozen while a comment is typed',
  hasNothingToTell: true,
  needsApp: true,
  isAlone: true,
  async run({ windowCrashes }) {
    const tally = new Tally();
    let slowest = 0;
    for (let n = 0; n < windowCrashes; n += 1) {
      const strike = strikes[n % strikes.length] ?? 'kill';
      const userData = freshUserData();
      const app = await launchApp(userData);
      await beginComment(app);
      const { after, lost, inPlace } = await crashWhileTyping(app, strike);
      tally.tried += 1;
      slowest = Math.max(slowest, after);
      if (lost > 0) tally.lose(strike, [`${lost} characters`]);
      if (!inPlace) tally.lose(strike, ['the caret or the place is another one']);
      if (after > longest) tally.lose(strike, [`back after ${after} ms`]);
      await app.close();
      await removeUserData(userData);
    }
    tally.measured.push(`back after ${slowest} ms at most`);
    return tally;
  },
};
