import createClient, { type Client } from 'openapi-fetch';
import { askingPatiently, type Patience } from './patience.ts';
import type { components, paths } from './schema.d.ts';

export { MonitumProblem } from './problem.ts';

/** The addresses of the contract that can be read. */
export type Readable = { [Path in keyof paths]: paths[Path] extends { get: { responses: { 200: unknown } } } ? Path : never }[keyof paths];

type Parameters<Path extends Readable> = paths[Path] extends { get: { parameters: infer All } } ? All : never;
type Part<All, Name extends string> = Name extends keyof All ? Exclude<All[Name], undefined> : never;
type PathParameters<Path extends Readable> = Part<Parameters<Path>, 'path'>;

/** The parameters that an address takes, by their names in the contract; one that it does not know does not compile. */
export type Query<Path extends Readable> = Part<Parameters<Path>, 'query'>;

/** What is asked of an address: `path` fills what stands in braces, `query` narrows. */
export type Asked<Path extends Readable> = ([PathParameters<Path>] extends [never] ? { path?: never } : { path: PathParameters<Path> }) & {
  query?: Query<Path>;
  signal?: AbortSignal;
};

/** What an address answers with as JSON. */
export type Answer<Path extends Readable> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

/** The addresses that answer with pages. */
export type Listed = { [Path in Readable]: Answer<Path> extends { items: unknown[]; next?: string } ? Path : never }[Readable];

/** One item of a list. */
export type Item<Path extends Listed> = Answer<Path> extends { items: (infer One)[] } ? One : never;

/** One thing that happened to a record that readers can see. */
export type Change = components['schemas']['Change'];

/** Arguments of a call: they can be left out where nothing of them is required. */
type Arguments<Path extends Readable> = [PathParameters<Path>] extends [never] ? [asked?: Asked<Path>] : [asked: Asked<Path>];

/** Where the API is, and how it is asked. */
export interface Settings extends Patience {
  /** Address of the API, as in `https://example.org/api/monitoring/v1`. */
  baseUrl: string;
  /** Reading needs none. It is sent to `baseUrl` alone, wherever a link leads. */
  apiKey?: string;
  /** Languages to give in every text, where a call does not say; all four when absent. */
  lang?: components['schemas']['Language'][];
}

/** How the feed of changes is followed. */
export interface Following {
  /** Id of the last change that is known; from the first one on when absent. */
  after?: string;
  /** Kinds of records: `recommendation`, `measure`, `assessment`… */
  kind?: string[];
  /** Waits so long for more instead of ending, for as long as it is followed. */
  everySeconds?: number;
  signal?: AbortSignal;
}

/** The changes, one after the other; `place` is the id of the last one given: keep it, and go on from there another day. */
export interface Changes extends AsyncIterable<Change> {
  readonly place: string | undefined;
}

/** The API, typed by its contract. Whatever it refuses is thrown as a `MonitumProblem`. */
export interface Monitum {
  /** Reads one address: `read('/recommendations', { query: { theme: ['prisons'] } })`. */
  read<Path extends Readable>(path: Path, ...asked: Arguments<Path>): Promise<Answer<Path>>;
  /** Reads a list page by page, as far as there are pages. */
  pages<Path extends Listed>(path: Path, ...asked: Arguments<Path>): AsyncGenerator<Answer<Path>, void, undefined>;
  /** Reads every item of a list, whatever the number of pages. */
  all<Path extends Listed>(path: Path, ...asked: Arguments<Path>): AsyncGenerator<Item<Path>, void, undefined>;
  /** Follows the feed of changes. */
  changes(following?: Following): Changes;
  /** The place in the feed of changes of now: note it, read the lists, then follow the changes after it. Undefined where nothing has changed yet. */
  place(): Promise<string | undefined>;
  /** All calls of the contract, writes too, as `openapi-fetch` has them; what is refused is thrown here as well. */
  api: Client<paths, 'application/json'>;
}

/** What reads know no language: their texts, if any, are in one. A test compares it with the contract. */
export const withoutLanguage =
  /^\/(?:changes\/.+|(?:apiKeys|audit|auditEntries|dumps|health|importReviews|importedRecords|imports(?!\/templates)|sessions|subscriptions|users)(?:\/.*)?)$/;

const sleep = (seconds: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, seconds * 1_000);
    const stop = () => {
      clearTimeout(timer);
      resolve();
    };
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });

/** Makes a client of one installation of Monitum. */
export function createMonitum({ baseUrl, apiKey, lang, ...patience }: Settings): Monitum {
  const base = baseUrl.replace(/\/$/, '');
  const headers: Record<string, string> = apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` };
  const api = createClient<paths, 'application/json'>({ baseUrl: base, headers, fetch: askingPatiently(patience) });
  type Read = (path: string, init: unknown) => Promise<{ data?: unknown }>;

  async function read<Path extends Readable>(path: Path, ...[asked]: Arguments<Path>): Promise<Answer<Path>> {
    const { path: inPath, query, signal } = (asked ?? {}) as { path?: object; query?: object; signal?: AbortSignal };
    const spoken = lang && !withoutLanguage.test(path) ? { lang } : {};
    const init = { params: { ...(inPath ? { path: inPath } : {}), query: { ...spoken, ...query } }, ...(signal ? { signal } : {}) };
    return (await (api.GET as unknown as Read)(path, init)).data as Answer<Path>;
  }

  async function* pages<Path extends Listed>(path: Path, ...asked: Arguments<Path>) {
    let page = (await read(path, ...asked)) as Answer<Path> & { next?: string };
    while (true) {
      yield page as Answer<Path>;
      if (page.next === undefined) return;
      // The query of the link at our own address: what sends the key nowhere else also works behind another name of the same service.
      const { search } = new URL(page.next);
      const { path: inPath = {}, signal } = (asked[0] ?? {}) as { path?: Record<string, unknown>; signal?: AbortSignal };
      const template = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(inPath[name])));
      page = (await (api.GET as unknown as Read)(template + search, signal ? { signal } : {})).data as typeof page;
    }
  }

  async function* all<Path extends Listed>(path: Path, ...asked: Arguments<Path>) {
    for await (const page of pages(path, ...asked)) yield* (page as { items: Item<Path>[] }).items;
  }

  function changes({ after, kind, everySeconds, signal }: Following = {}): Changes {
    let place = after;
    async function* follow() {
      while (!signal?.aborted) {
        const query = { ...(place === undefined ? {} : { afterChange: place }), ...(kind ? { kind } : {}) };
        const page = await read('/changes', { query, ...(signal ? { signal } : {}) }).catch((error: unknown) => {
          if (signal?.aborted) return undefined;
          throw error;
        });
        if (page === undefined) return;
        for (const change of page.items) {
          place = change.id;
          yield change;
        }
        if (page.next !== undefined) continue;
        if (everySeconds === undefined) return;
        await sleep(everySeconds, signal);
      }
    }
    return {
      get place() {
        return place;
      },
      [Symbol.asyncIterator]: follow,
    };
  }

  const place = async () => {
    const { latest } = await read('/changes', { query: { pageSize: 1 } });
    return new URL(latest).searchParams.get('afterChange') ?? undefined;
  };
  return { read, pages, all, changes, place, api };
}
