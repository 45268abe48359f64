import { create } from 'zustand';
import type { HomeTrouble } from '../../preload/answers';
import { bridge } from '../bridge';

/** Why nothing can be written to the library now; null where it can. */
export const useHome = create<{ readonly trouble: HomeTrouble | null }>(() => ({ trouble: null }));

export function startHome(trouble: HomeTrouble | null): void {
  useHome.setState({ trouble });
  bridge.on('home.troubled', (told) => useHome.setState({ trouble: told }));
}
