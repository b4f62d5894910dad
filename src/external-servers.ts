import { connectDatabase } from '../db/client.ts';
import { reasonOf, StartError } from '../db/embedded/start-error.ts';
import { connectSearch, searchErrorCode } from './search/client.ts';

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

/**
 * Asks an external search server for its version, so that a wrong key or an old server is told at the start. One that does not answer is let be:
 * Monitum does without and finds it when it is back.
 * @throws StartError when the server refuses the key or is older than 1.21
 */
export async function checkSearchServer(url: string, key: string | undefined): Promise<void> {
  const server = `The Meilisearch of MEILISEARCH_URL, ${new URL(url).host},`;
  const search = connectSearch({ url, key, prefix: '' });
  try {
    const { pkgVersion } = await search.client.getVersion();
    const [major = 0, minor = 0] = pkgVersion.split('.').map(Number);
    if (major < 1 || (major === 1 && minor < 21)) throw new StartError(`${server} is version ${pkgVersion}: use version 1.21 or later.`);
  } catch (error) {
    if (error instanceof StartError) throw error;
    const code = searchErrorCode(error);
    if (code === 'missing_authorization_header')
      throw new StartError(`${server} asks for a key: set MEILISEARCH_KEY to its master key or an admin key.`);
    if (code === 'invalid_api_key')
      throw new StartError(`${server} refuses the key: set MEILISEARCH_KEY to its master key or an admin key.`);
  } finally {
    search.close();
  }
}

/** The part of a database URL that holds no secret. */
export function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || 5432}${pathname}`;
}
