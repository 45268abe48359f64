// Before the components: their own rules come after the base and win.
import './fonts.css';
import './ui/tokens.css';
import './ui/base.css';
import './bar/window-bar.css';
import { expectFace } from './state/faces';
import { frameDrawn } from './ui/frame-drawn';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

/** The window is shown with its first frame: all else waits for that. */
void frameDrawn()
  .then(() => {
    expectFace();
    return import('./app-root');
  })
  .then(({ startIn }) => startIn(root));
