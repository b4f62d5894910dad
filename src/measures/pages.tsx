import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { offsetOf } from '../http/paging.ts';
import { measureWords } from '../i18n/measures/index.ts';
import { recordWords } from '../i18n/records/index.ts';
import { listRecommendationsById } from '../recommendations/queries.ts';
import { ApiLink, Pagination } from '../web/components/layout.tsx';
import { Code } from '../web/components/text.tsx';
import { type Here, shown } from '../web/here.ts';
import { addPage } from '../web/page.tsx';
import { type FilterField, FilterForm, sortField } from '../web/records/filters.tsx';
import { MeasureList } from '../web/records/lists.tsx';
import { TakeAway } from '../web/records/take-away.tsx';
import { whyAbsent } from '../writing/absent.ts';
import { MeasureBody } from './pages/measure.tsx';
import { findMeasure, listMeasures } from './queries.ts';
import { checkMeasureQuery, MeasurePath, MeasureQuery } from './schemas.ts';

const ListQuery = MeasureQuery.omit({ select: true, lang: true, format: true });

/** The pages of measures: the list, and one with what it answers. */
export const measurePages: FastifyPluginAsyncZod = async (app) => {
  addPage(
    app,
    '/measures',
    {
      query: ListQuery,
      check: checkMeasureQuery,
    },
    async (here, { query, request }) => {
      const words = measureWords[here.language];
      const page = { limit: query.pageSize, offset: offsetOf(query) };
      const { rows, total } = await app.read(request, (db) => listMeasures(db, query, page));
      return {
        title: here.words.measures,
        description: words.intro,
        crumbs: [{ title: here.words.measures }],
        isIndexed: here.search === '',
        body: (
          <>
            <p class="lead">{words.intro}</p>
            <p class="muted">{words.notProof}</p>
            <FilterForm here={here} query={query} fields={fieldsOf(here)} />
            <h2>{words.found(total)}</h2>
            {total === 0 && <p>{recordWords[here.language].noneFound}</p>}
            <MeasureList here={here} rows={rows} />
            <Pagination here={here} page={query.page} pageSize={query.pageSize} total={total} />
            <p>
              <ApiLink here={here} path="/measures" parameters={query} />
            </p>
            <TakeAway here={here} path="/measures" parameters={query} isCited />
          </>
        ),
      };
    },
  );

  addPage(app, '/measures/:measureId', { params: MeasurePath }, async (here, { params: { measureId }, request }) => {
    const found = await app.read(request, async (db) => {
      const row = await findMeasure(db, measureId);
      const answered = await listRecommendationsById(db, row?.recommendations.map(({ id }) => id) ?? []);
      return row && { row, answered };
    });
    if (!found) throw await whyAbsent(app.database.whole, 'measures', here.link('/measures'), 'measureId', measureId);
    const { row } = found;
    const title = shown(here, row.title) ?? { text: row.id, language: here.language };
    return {
      title: title.text,
      titleLanguage: title.language,
      description: shown(here, row.description)?.text ?? '',
      kicker: <Code here={here} list="measureKinds" code={row.kind} />,
      crumbs: [{ title: here.words.measures, path: '/measures' }, { title: title.text }],
      body: <MeasureBody here={here} {...found} />,
    };
  });
};

function fieldsOf(here: Here): FilterField[] {
  const words = measureWords[here.language];
  const shared = recordWords[here.language];
  return [
    { name: 'kind', label: words.kind, list: 'measureKinds' },
    { name: 'authority', label: shared.authority, list: 'authorities' },
    { name: 'governmentLevel', label: shared.level, list: 'governmentLevels' },
    { name: 'theme', label: shared.theme, list: 'themes' },
    { name: 'takenFrom', label: words.takenFrom, type: 'day' },
    { name: 'takenTo', label: words.takenTo, type: 'day' },
    sortField(here, words.sorts),
    { name: 'treaty', label: shared.treaty, isGiven: true, textOf: (code) => here.nameOf('treaties', code).text },
    { name: 'body', label: shared.body, isGiven: true, textOf: (code) => here.nameOf('bodies', code).text },
    { name: 'recommendation', label: here.words.recommendations, isGiven: true },
    { name: 'document', label: shared.document, isGiven: true },
    { name: 'modifiedSince', label: shared.date, isGiven: true },
  ];
}
