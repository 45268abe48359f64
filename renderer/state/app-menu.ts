import { bridge } from '../bridge';
import { readyCommands } from './ready-commands';

/** On the button that the application menu opens below. */
export const opensAppMenu = { 'data-opens-app-menu': '' };

/**
 * Opens the application menu below its button, at the window's corner where there is none; what has
 * nothing to do now is grey in it.
 */
export function openAppMenu(): void {
  const button = document.querySelector(`[${Object.keys(opensAppMenu).join()}]`);
  const { left, bottom } = button?.getBoundingClientRect() ?? { left: 0, bottom: 0 };
  const whole = (value: number) => Math.max(0, Math.round(value));
  void bridge.request('menu.popup', { x: whole(left), y: whole(bottom), ready: readyCommands() });
}
