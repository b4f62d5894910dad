import { isDatabaseAway } from './errors.ts';

/**
 * Tells the error of postgres 3.4.9 that ends a program for nothing: a transaction whose connection is lost is rolled back by the driver, which
 * writes to the socket that is gone, in a turn of its own where nobody can catch it (`nextWrite` in its connection.js). Whoever waited for the
 * transaction has had its error, and the next statement connects again.
 */
const isWriteToGone = (error: unknown): boolean =>
  error instanceof TypeError && /\bnextWrite \([^\n]*postgres\/src\/connection\.js/.test(error.stack ?? '');

/**
 * Has a program outlive its connections to the database: of what the driver throws on losing one, besides the error that the work under way
 * ends with, only the fact is told. Everything else that nobody has caught is given on.
 * @param lost told each time that a connection was lost
 * @param otherwise what to do with an error that is a fault of ours
 */
export function outliveLostConnections(lost: () => void, otherwise: (error: unknown) => void): void {
  process.on('uncaughtException', (error) => (isWriteToGone(error) ? lost() : otherwise(error)));
  process.on('unhandledRejection', (error) => (isDatabaseAway(error) ? lost() : otherwise(error)));
}
