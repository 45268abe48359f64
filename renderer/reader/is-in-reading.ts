import { textField } from '../state/text-field';
import { ownKeys } from '../state/use-command-keys';

/** Whether a key pressed there is meant for the page: not for a field, nor for what has keys of its own. */
export function isInReading(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target.matches(textField)) return false;
  if (target === document.body) return true;
  return target.closest('main') !== null && target.closest(ownKeys) === null;
}
