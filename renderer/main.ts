// Before the components: their own rules come after the base and win.
import './fonts.css';
import './ui/tokens.css';
import './ui/base.css';
import './bar/window-bar.css';
import { expectFace } from './state/faces';

/** ms until the app starts though no frame is drawn, as in a window that nobody sees. */
const longestFrame = 100;

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

/** The window is shown with its first frame: all else waits for that. */
const drawn = new Promise<void>((resolve) => {
  setTimeout(resolve, longestFrame);
  requestAnimationFrame(() => setTimeout(resolve));
});
void drawn
  .then(() => {
    expectFace();
    return import('./app-root');
  })
  .then(({ startIn }) => startIn(root));
