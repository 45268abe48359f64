import type { FoundFile } from '../../core/recovery/found-file';

/** Settings that were damaged and set aside. */
export const foundSettings: FoundFile = {
  file: 'settings.json',
  store: 'settings',
  title: null,
  happened: 'damaged',
  used: 'defaults',
  notes: 'untouched',
  setAside: ['settings-0a1b2c3d.json'],
};

/** Notes that were damaged, some of which may not be back. */
export const foundNotes: FoundFile = {
  file: `${'a'.repeat(32)}.json`,
  store: 'notes',
  title: '试论新时期高校基层党组织的建设',
  happened: 'damaged',
  used: 'older',
  notes: 'unsure',
  setAside: [`${'a'.repeat(32)}-11223344.json`, `${'a'.repeat(32)}.json-55667788.prev`],
};
