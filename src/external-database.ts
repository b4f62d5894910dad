import { connectDatabase } from '../db/client.ts';
import { reasonOf, StartError } from '../db/embedded/start-error.ts';

/** Tries an external database before anything is made for it; what is wrong becomes a sentence without the password. */
export async function checkDatabase(url: string): Promise<void> {
  const { username, pathname } = new URL(url);
  const server = `The PostgreSQL of DATABASE_URL, ${placeOf(url)},`;
  const database = connectDatabase(url, { max: 1 });
  try {
    const [row] = await database.sql<{ number: number; version: string }[]>`
      select current_setting('server_version_num')::int as number, current_setting('server_version') as version`;
    if (row !== undefined && row.number < 150_000) throw new StartError(`${server} is version ${row.version}: use version 15 or later.`);
  } catch (error) {
    if (error instanceof StartError) throw error;
    const user = decodeURIComponent(username);
    const sentences: Record<string, string> = {
      '28P01': `${server} refuses the user "${user}" with this password: correct one or the other.`,
      '28000': `${server} refuses the user "${user}": let it in with pg_hba.conf, or name another one.`,
      '3D000': `${server} has no database "${decodeURIComponent(pathname.slice(1))}": create it, or name another one.`,
    };
    const { code = '' } = error as { code?: string };
    throw new StartError(sentences[code] ?? `${server} cannot be used (${reasonOf(error)}): start it, or correct the URL.`);
  } finally {
    await database.close();
  }
}

/** The part of a database URL that holds no secret. */
export function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || 5432}${pathname}`;
}
