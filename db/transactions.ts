import type postgres from 'postgres';

type Work = (tx: postgres.TransactionSql) => unknown;

/** What the driver says of a connection that ended while a statement was under way: its own words, those of the socket, or PostgreSQL's last. */
const ends = /^(CONNECTION_(CLOSED|DESTROYED|ENDED)|ECONNRESET|EPIPE|57P0[123])$/;

/** The driver adds the query to each error of a statement, so that one of another connection, such as a site's, is told apart. */
function isOfLostConnection(error: unknown): boolean {
  const cause = ((error as { cause?: unknown } | undefined)?.cause ?? error) as { code?: unknown; query?: unknown } | undefined;
  return ends.test(String(cause?.code ?? '')) && typeof cause === 'object' && 'query' in cause;
}

/**
 * Has a transaction whose connection is lost end with an error, and with nothing else. By itself the driver (postgres 3.4.9) then rolls back on a
 * socket that is gone, which ends the program where nobody can catch it, or else has the next statement of that connection wait for ever
 * (https://github.com/porsager/postgres/issues/1208). So nothing more is sent for it: a statement of the work within it throws, and the driver,
 * which has told whoever waits for the transaction, waits for the end of that work in vain.
 */
export function endWithConnection(client: postgres.Sql): postgres.Sql {
  const begin = client.begin.bind(client) as (...given: unknown[]) => Promise<unknown>;
  const beginGuarded = async (...given: unknown[]): Promise<unknown> => {
    const work = given.pop() as Work;
    let isLost = false;
    const guarded = async (tx: postgres.TransactionSql): Promise<unknown> => {
      const unsafe = tx.unsafe.bind(tx) as (...statement: unknown[]) => unknown;
      const send = (...statement: unknown[]): unknown => {
        if (isLost)
          throw Object.assign(new Error('The connection of this transaction was lost'), { code: 'CONNECTION_CLOSED', query: statement[0] });
        return unsafe(...statement);
      };
      Object.assign(tx, { unsafe: send });
      try {
        const result = await work(tx);
        if (!isLost) return result;
      } catch (error) {
        if (!isLost && !isOfLostConnection(error)) throw error;
      }
      return new Promise<never>(() => {});
    };
    try {
      return await begin(...given, guarded);
    } catch (error) {
      isLost = true;
      throw error;
    }
  };
  return Object.assign(client, { begin: beginGuarded });
}
