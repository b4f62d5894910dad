import { sql } from 'drizzle-orm';
import { select } from '../../db/client.ts';
import { apiPath } from '../../src/http/view.ts';
import { mainFacets } from '../../src/recommendations/list/filters.tsx';
import type { Case, Sides } from './cases.ts';

/** So many records that none is asked for twice within a slice. */
const items = 500;
const searches = ['prison', 'training of police officers', 'discrimination', 'gevangenis', 'asylum seekers'];

/**
 * Three pages, each beside the calls to the API that give a program what the page shows: how much longer a person waits for the first byte, which
 * is that of the whole page, since a page is written before it is sent.
 */
export async function buildPageCases({ api, apiCpu, database: { db } }: Sides): Promise<Case[]> {
  const rows = await select<{ id: string }>(db, sql`select id from recommendations order by md5(id) limit ${items}`);
  const idOf = (question: number) => (rows[question % rows.length] as (typeof rows)[number]).id;
  const page = (path: string) => api.send({ path });
  const call = (path: string) => api.send({ path: `${apiPath}${path}` });
  const all = (paths: string[]) => Promise.all(paths.map(call));
  const facets = mainFacets.map((name) => `facet=${name}`).join('&');
  const search = (question: number) => encodeURIComponent(searches[question % searches.length] as string);
  const today = new Date().toISOString().slice(0, 10);
  const cases: Omit<Case, 'apiCpu' | 'parts'>[] = [
    {
      name: 'home page',
      questions: ['/nl'],
      api: () => page('/nl'),
      direct: () =>
        all([
          '/statistics?groupBy=status',
          '/statistics?groupBy=body',
          '/documents?pageSize=5',
          `/deadlines?from=${today}&pageSize=5`,
          '/ratifications?pageSize=1',
        ]),
    },
    {
      name: 'search page',
      questions: searches,
      api: (question) => page(`/nl/recommendations?q=${search(question)}`),
      direct: (question) => call(`/recommendations?q=${search(question)}&${facets}`),
    },
    {
      name: 'recommendation page',
      questions: rows.map(({ id }) => id),
      api: (question) => page(`/nl/recommendations/${idOf(question)}`),
      direct: (question) =>
        all(
          ['', '/assessments', '/grades', '/contributions', '/related', '/lineage'].map(
            (part) => `/recommendations/${idOf(question)}${part}`,
          ),
        ),
    },
    {
      name: 'recommendation page, one call',
      questions: rows.map(({ id }) => id),
      api: (question) => page(`/nl/recommendations/${idOf(question)}`),
      direct: (question) => call(`/recommendations/${idOf(question)}`),
    },
  ];
  return cases.map((one) => ({ ...one, apiCpu, parts: [] }));
}
