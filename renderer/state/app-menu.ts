import { bridge } from '../bridge';
import { readyCommands } from './ready-commands';

/** Opens the application menu with its top left corner at a point of the window, in px; what has nothing to do now is grey in it. */
export function openAppMenu(x: number, y: number): void {
  const whole = (value: number) => Math.max(0, Math.round(value));
  void bridge.request('menu.popup', { x: whole(x), y: whole(y), ready: readyCommands() });
}
