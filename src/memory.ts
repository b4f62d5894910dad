import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 collect what is no longer used once the heap has grown by half of what was in use, instead of by up to four times as much. Whole lists are
 * read block by block, and each block outlives the collection of young objects: what is used never exceeds some 90 MB, yet without this the heap
 * grew by 200 to 280 MB during an export of 100 000 records. With it memory grows by 13 to 45 MB, and an export takes a quarter more processor time.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=50');
}
