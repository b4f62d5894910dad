import { Worker } from 'node:worker_threads';
import type { Dump } from './manifest.ts';
import { DumpBusy, type DumpSettings } from './write.ts';

/** What a thread is told: the database, the settings, the instant of the dump. */
export interface Order {
  url: string;
  settings: DumpSettings;
  now: string;
}

/** Megabytes of a thread's heap: what is held at once is a hundred records and what waits for the disk, however many records there are. */
const heap = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 };

/**
 * Writes a dump in a thread of its own, with connections of its own: readers of the same process do not wait for the minutes of processor time
 * that a large one takes.
 * @throws as `writeDump`
 */
export function writeDumpApart(url: string, settings: DumpSettings, now: Date): Promise<Dump> {
  return new Promise((resolve, reject) => {
    const order: Order = { url, settings, now: now.toISOString() };
    const thread = new Worker(new URL('./thread.js', import.meta.url), { workerData: order, resourceLimits: heap });
    thread.once(
      'message',
      ({ dump, fault }: { dump?: Dump; fault?: { message: string; stack?: string; code?: string; isBusy: boolean } }) => {
        if (dump) resolve(dump);
        else reject(fault?.isBusy ? new DumpBusy(fault.message) : Object.assign(new Error(fault?.message), fault));
      },
    );
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`The thread that wrote a dump ended with ${code}`)));
  });
}
