/** Says what is wrong with the seed and where: file, row, field. Nothing of it was written. */
export class SeedError extends Error {
  override name = 'SeedError';

  constructor(file: string, place: string[], problem: string) {
    super(`${[`seed/${file}`, ...place].join(', ')}: ${problem}`);
  }
}
