import { create } from 'zustand';
import { keyLabel } from '../../core/keymap';
import { bridge } from '../bridge';
import { toast } from './message-store';
import { setQuiet } from './panel-store';
import { focusReading } from './regions';
import { currentKeymap, currentWords } from './settings-store';

/** Whether the window fills the screen, with nothing but the text in it. */
export const useFullScreen = create<{ readonly isOn: boolean }>(() => ({ isOn: false }));

export function toggleFullScreen(): void {
  void bridge.request('window.full-screen', undefined);
}

/** Follows the window, which may also begin or cease to fill the screen by the system's means. */
export function followFullScreen(): void {
  bridge.on('window.full-screen', (isOn) => {
    if (isOn === useFullScreen.getState().isOn) return;
    useFullScreen.setState({ isOn });
    setQuiet(isOn);
    const key = keyLabel('full-screen', currentKeymap());
    if (isOn && key !== '') toast(currentWords().app.fullScreen(key));
    focusReading();
  });
}
