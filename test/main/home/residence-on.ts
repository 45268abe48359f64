import { essayId } from '../../../core/ids';
import type { Failure } from '../../../core/result';
import type { Holder } from '../../../main/home/holder';
import { Residence } from '../../../main/home/residence';
import type { FileSystem } from '../../../main/storage/file-system';
import { openStores } from '../../../main/stores';
import type { HomeTrouble, Notice } from '../../../preload/answers';
import { sampleEntry, put } from '../notes/sample-essay';
import { QuietLog } from '../quiet-log';

export const userData = '/profile';

/** A start of the app as far as its library goes, over a disk. */
export class Start {
  readonly log = new QuietLog();
  readonly notices: Notice[] = [];
  trouble: HomeTrouble | null = null;
  /** Whether there ever was one. */
  wasTroubled = false;
  readonly residence: Residence;

  constructor(fs: FileSystem, me: Partial<Holder> = {}, at = userData) {
    const { log } = this;
    this.residence = new Residence({
      fs,
      userData: at,
      program: ['/program'],
      me: { host: '书房', machine: 'm', pid: 1, born: null, start: crypto.randomUUID(), ...me },
      log,
      openStores: (through, home) =>
        openStores({
          fs: through,
          home,
          log,
          recoveredTitle: '',
          version: '0.0.0',
          secondPlace: () => null,
          now: () => new Date(),
          uptime: () => performance.now(),
          say: (notice) => this.notices.push(notice),
          changed: () => undefined,
        }),
      opened: () => undefined,
      troubled: (trouble) => {
        this.trouble = trouble;
        this.wasTroubled ||= trouble !== null;
      },
      say: (notice) => this.notices.push(notice),
    });
  }

  /** Writes a note as the window would; null, or why it is not on disk. */
  async write(note: number, comment: string): Promise<Failure | null> {
    const opened = await this.residence.stores();
    if (!opened.ok) return opened.failure;
    const answer = await opened.value.notebooks.apply(entry, [put(note, comment)]);
    return answer.ok ? null : answer.failure;
  }

  /** The comments of all notes, or why they cannot be read. */
  async notes(): Promise<readonly string[] | Failure> {
    const opened = await this.residence.stores();
    if (!opened.ok) return opened.failure;
    const answer = await opened.value.notebooks.open(entry);
    return answer.ok ? answer.value.annotations.map((one) => one.comment) : answer.failure;
  }

  async moveTo(folder: string): Promise<Failure | null> {
    const planned = await this.residence.planFor(folder);
    if (!planned.ok) return planned.failure;
    if (planned.value.kind === 'stay') return null;
    const followed = await this.residence.follow(planned.value);
    return followed.ok ? null : followed.failure;
  }

  async end(): Promise<void> {
    const opened = await this.residence.stores();
    if (opened.ok) await opened.value.notebooks.close();
    // Each even if one before it failed, as the app does when it quits.
    if (opened.ok) {
      await opened.value.library
        .flush()
        .catch((error: unknown) => this.log.write('not written', { error }));
    }
    await this.residence.close();
  }
}

const entry = { ...sampleEntry(), id: essayId('a'.repeat(32)) };
