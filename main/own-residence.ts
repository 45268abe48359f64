import { randomUUID } from 'node:crypto';
import { uptime } from 'node:os';
import { dirname } from 'node:path';
import { app } from 'electron';
import type { Words } from '../core/words/words';
import { thisProcess } from './home/holder';
import type { ResidencePlace } from './home/residence';
import { Residence } from './home/residence';
import type { TurnsOfEssays } from './notes/told-notes';
import { nodeFileSystem as fs } from './storage/file-system';
import type { StoresPlace } from './stores';
import { openStores } from './stores';

type OwnResidencePlace = Pick<ResidencePlace, 'userData' | 'log' | 'opened' | 'troubled' | 'say'> &
  Pick<StoresPlace, 'secondPlace' | 'changed' | 'merged' | 'noted'> & {
    /** The reader's words as a library is opened. */
    readonly words: () => Words;
  };

/** Finds, locks and opens the reader's library on this computer, for a window and for a command alike. */
export function ownResidence(place: OwnResidencePlace): Residence {
  const { secondPlace, changed, merged, noted, words, ...own } = place;
  const turns: TurnsOfEssays = new Map();
  return new Residence({
    ...own,
    fs,
    program: [app.getAppPath(), dirname(app.getPath('exe'))],
    me: thisProcess(randomUUID()),
    openStores: (through, home) =>
      openStores({
        fs: through,
        home,
        log: own.log,
        version: app.getVersion(),
        now: () => new Date(),
        uptime: () => uptime() * 1000,
        recoveredTitle: words().library.recovered,
        say: own.say,
        secondPlace,
        changed,
        turns,
        ...(merged === undefined ? {} : { merged }),
        ...(noted === undefined ? {} : { noted }),
      }),
  });
}
