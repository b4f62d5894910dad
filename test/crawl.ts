import type { FastifyInstance, RouteOptions } from 'fastify';
import type { OpenAPIV3 } from 'openapi-types';
import { facetNames } from '../src/recommendations/schemas.ts';
import { base, contractOf } from './contract-support.ts';

/** Values of the parameters in paths, by name; every name that a route has must be here. */
export type PathValues = Record<string, string[]>;

/** What to ask beside what the contract says by itself. */
export interface Questions {
  /** Texts to search for. */
  words: string[];
  days: string[];
  /** Ids and codes to filter by, by the name of the parameter. */
  filters: Record<string, string[]>;
  /** Whether only the plain address, the days and the texts are asked for. */
  isShort?: boolean;
  /** Whether only what an answer says of the whole is wanted: one record of each list is read. */
  isCounting?: boolean;
}

/** Every answer of the application to somebody who asks for everything. */
export interface Crawled {
  address: string;
  status: number;
  text: string;
  headers: string;
  etag: string | undefined;
  body: Record<string, unknown> | undefined;
}

/** Pages and files of the documentation that no reader finds records in. */
const isOfRecords = (url: string): boolean => url.startsWith(base) || url === '/' || /^\/docs\/(json|yaml)$/.test(url);

/** The addresses for reading, with values in place of the parameters of their paths. */
export function pathsOf(routes: RouteOptions[], values: PathValues): { route: string; path: string; produces: string[] }[] {
  const reading = routes.filter(({ method, url }) => [method].flat().includes('GET') && isOfRecords(url));
  return reading.flatMap(({ url, config }) => {
    const names = [...url.matchAll(/:(\w+)/g)].map(([, name]) => name as string);
    const filled = names.reduce<string[]>(
      (paths, name) => {
        const known = values[name];
        if (!known) throw new Error(`${url}: say which values of ${name} are to be asked for`);
        return paths.flatMap((path) => known.map((value) => path.replace(`:${name}`, encodeURIComponent(value))));
      },
      [url],
    );
    const { produces = [] } = (config ?? {}) as { produces?: string[] };
    return filled.map((path) => ({ route: url, path, produces }));
  });
}

/** What can be asked of each address by its parameters: each value that the contract lists, and what the questions say. */
function searchesOf(parameters: OpenAPIV3.ParameterObject[], { words, days, filters, isShort = false }: Questions): string[] {
  const searches = new Set<string>(['']);
  const add = (name: string, value: string, more = '') => searches.add(`?${name}=${encodeURIComponent(value)}${more}`);
  for (const { name, schema = {} } of parameters.filter((parameter) => parameter.in === 'query')) {
    const { type, enum: own = [], items = {} } = schema as OpenAPIV3.ArraySchemaObject & { enum?: string[] };
    if (name === 'asOf') for (const day of days) add(name, day);
    if (name === 'q') for (const word of words) add(name, word, parameters.some((one) => one.name === 'facet') ? `&${facets}` : '');
    if (name === 'q' && parameters.some((one) => one.name === 'asOf')) for (const day of days) add(name, words[0] ?? '', `&asOf=${day}`);
    if (isShort) continue;
    if (name === 'format') {
      // Each form is asked for by its media type; files are read on one road, so that one says what they hold of a past day and of a search.
      if (parameters.some((one) => one.name === 'q'))
        for (const more of [...days.map((day) => `asOf=${day}`), `q=${words[0]}`]) add(name, 'csv', `&${more}`);
      continue;
    }
    for (const value of [...own, ...((items as { enum?: string[] }).enum ?? [])]) add(name, String(value));
    if ((type as string) === 'boolean') for (const value of ['true', 'false']) add(name, value);
    for (const value of filters[name] ?? []) add(name, value);
    if (name === 'facet') searches.add(`?${facets}`);
    if (name === 'groupBy') for (const facet of facetNames) add(name, facet);
    if (name === 'sample') add(name, '500', '&seed=1');
  }
  return [...searches];
}

const facets = facetNames.map((name) => `facet=${name}`).join('&');

/** Files in which no text can be searched, and descriptions of tables, which hold no record: each has tests of its own. */
const isPacked = (type: string): boolean => /officedocument|pdf|csvm|datapackage/.test(type);
/** One form is enough of what is read on one road, where the long questions have asked for all. */
const isTable = (type: string): boolean => type === 'text/csv';

/** Reads everything at these addresses, page after page. */
export async function* crawl(
  app: FastifyInstance,
  routes: RouteOptions[],
  values: PathValues,
  questions: Questions,
  headers: Record<string, string> = {},
): AsyncGenerator<Crawled> {
  const operations = new Map(contractOf(app).operations.map((operation) => [operation.path, operation]));
  const get = async (address: string, more: Record<string, string> = {}): Promise<Crawled> => {
    const response = await app.inject({ method: 'GET', url: address, headers: { ...headers, ...more } });
    const isJson = /[/+]json\b/.test(String(response.headers['content-type'] ?? '')) && response.body !== '';
    return {
      address,
      status: response.statusCode,
      text: response.body,
      headers: JSON.stringify(response.headers),
      etag: response.headers['etag'] as string | undefined,
      body: isJson ? response.json() : undefined,
    };
  };
  for (const { route, path, produces } of pathsOf(routes, values)) {
    const operation = operations.get(route.slice(base.length).replace(/:(\w+)/g, '{$1}'));
    const parameters = operation?.parameters ?? [];
    const canPage = parameters.some(({ name }) => name === 'pageSize');
    const [most = 500] = parameters.flatMap(({ name, schema }) =>
      name === 'pageSize' ? [(schema as { maximum?: number }).maximum ?? 500] : [],
    );
    const largest = questions.isCounting ? 1 : most;
    for (const type of produces.filter((one) => !isPacked(one) && (!questions.isShort || isTable(one)))) yield get(path, { accept: type });
    for (const search of searchesOf(parameters, questions)) {
      const sized = canPage && !/\b(sample|format)=/.test(search) ? `${search}${search ? '&' : '?'}pageSize=${largest}` : search;
      let address: string | undefined = `${path}${sized}`;
      for (let page = 0; address !== undefined && page < 50; page += 1) {
        const answer: Crawled = await get(address);
        yield answer;
        const { next } = (answer.body ?? {}) as { next?: string };
        address = next === undefined || questions.isCounting ? undefined : next.slice(new URL(next).origin.length);
      }
      if (search !== '' || !canPage || questions.isShort || questions.isCounting) continue;
      // Each member by itself: what is left out of a whole answer must not come in by `select`.
      const [item] = ((await get(`${path}?pageSize=1`)).body?.['items'] ?? []) as Record<string, unknown>[];
      if (item && parameters.some(({ name }) => name === 'select'))
        yield get(`${path}?pageSize=${largest}&select=(${Object.keys(item).join(',')})`);
    }
  }
}
