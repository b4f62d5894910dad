import { setImmediate as immediately, setTimeout as sleep } from 'node:timers/promises';
import type postgres from 'postgres';

type Work = (tx: postgres.TransactionSql) => unknown;

/** What a statement says whose connection ended: in the driver's words, in those of the socket, or in PostgreSQL's last. */
const ends = /^(CONNECTION_(CLOSED|DESTROYED|ENDED)|ECONNRESET|EPIPE|57P0[123])$/;
function saysItEnded(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: { code?: unknown } };
  return ends.test(String(cause?.code ?? code));
}

/** Milliseconds from PostgreSQL's last word, or that of another connection, until the socket has closed; or has not, and the error was not of this one. */
const closing = 2_000;

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
    let tellLost = () => {};
    const lost = new Promise<void>((resolve) => {
      tellLost = resolve;
    });
    const guarded = async (tx: postgres.TransactionSql): Promise<unknown> => {
      let isToldOfEnd = false;
      const unsafe = tx.unsafe.bind(tx) as (...statement: unknown[]) => Promise<unknown>;
      const send = (...statement: unknown[]) => {
        if (isLost) throw Object.assign(new Error('The connection of this transaction was lost'), { code: 'CONNECTION_CLOSED' });
        const answer = unsafe(...statement);
        answer.catch((error: unknown) => {
          isToldOfEnd ||= saysItEnded(error);
        });
        return answer;
      };
      Object.assign(tx, { unsafe: send });
      // The work hears of the end a moment before we do, and may say it in other words, or nothing of it.
      const knowing = () => (isToldOfEnd ? Promise.race([lost, sleep(closing, undefined, { ref: false })]) : undefined);
      try {
        const result = await work(tx);
        await knowing();
        if (!isLost) return result;
      } catch (error) {
        isToldOfEnd ||= saysItEnded(error);
        await (knowing() ?? immediately());
        if (!isLost) throw error;
      }
      return new Promise<never>(() => {});
    };
    try {
      return await begin(...given, guarded);
    } catch (error) {
      isLost = true;
      tellLost();
      throw error;
    }
  };
  return Object.assign(client, { begin: beginGuarded });
}
