import type { References } from './references.ts';
import type { Seed } from './seed.ts';
import type { Write } from './write.ts';

/** One part of the seed that is loaded in one transaction or not at all. */
export interface Kind {
  /** Its name in `seed_loads`. */
  name: string;
  /** Every file its rows are made from; a name that ends in `/` means the whole folder. A change in one of them loads the kind again. */
  files: string[];
  /** Makes the rows, tables in the order in which they are written; throws on a reference that leads nowhere. */
  build(seed: Seed, references: References): { rows: number; writes: Write[] };
}
