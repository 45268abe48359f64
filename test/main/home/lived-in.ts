import { FaultDisk } from '../storage/fault-fs';
import { Start, userData } from './residence-on';

/** A disk with a profile, an empty drive and the program. */
export function freshDisk(): FaultDisk {
  const disk = new FaultDisk();
  for (const folder of [userData, '/program', '/drive', '/shared']) {
    disk.plant(`${folder}/.keep`, new Uint8Array());
    disk.plant(`${folder}/.keep`, null);
  }
  disk.plant(`${userData}/settings.json`, Buffer.from('{}'));
  return disk;
}

/** A profile whose library holds two notes. */
export async function livedIn(): Promise<FaultDisk> {
  const disk = freshDisk();
  const start = new Start(disk.fs);
  await start.write(1, '一');
  await start.write(2, '二');
  await start.end();
  return disk;
}
