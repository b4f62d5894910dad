import { parentPort, workerData } from 'node:worker_threads';
import { connectDatabase } from '../../db/client.ts';
import type { Order } from './apart.ts';
import { DumpBusy, writeDump } from './write.ts';

// What runs in a thread of its own: writes one dump with its own connections and says how it went.
const { url, settings, now } = workerData as Order;
const database = connectDatabase(url, { max: 2 });
try {
  const dump = await writeDump(database, settings, () => new Date(now));
  parentPort?.postMessage({ dump });
} catch (error) {
  const { message, stack, code } = error as NodeJS.ErrnoException;
  parentPort?.postMessage({ fault: { message, stack, code, isBusy: error instanceof DumpBusy } });
} finally {
  await database.close();
}
