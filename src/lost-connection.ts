import { isDatabaseAway } from './errors.ts';

/**
 * Has a program outlive its connections to the database: on its way back from a lost one the driver rejects promises of its own, besides the error that
 * the work under way ends with. Of those the fact alone is told; everything else that nobody has caught is given on.
 * @param lost told each time that a connection was lost
 * @param otherwise what to do with an error that is a fault of ours
 */
export function outliveLostConnections(lost: () => void, otherwise: (error: unknown) => void): void {
  process.on('uncaughtException', otherwise);
  process.on('unhandledRejection', (error) => (isDatabaseAway(error) ? lost() : otherwise(error)));
}
