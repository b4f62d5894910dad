import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { notFound } from '../errors.ts';
import { toHighwire } from '../formats/highwire.ts';
import { AsOfQuery, Language } from '../http/fields.ts';
import { offsetOf } from '../http/paging.ts';
import { recommendationWords } from '../i18n/recommendation/index.ts';
import { FollowLink, feedAlternates } from '../subscriptions/follow.tsx';
import { Code, DateText } from '../web/components/text.tsx';
import { type Here, shown, wordingOf } from '../web/here.ts';
import { addPage, type PageContent } from '../web/page.tsx';
import { whyAbsent } from '../writing/absent.ts';
import { toCitable } from './citable.ts';
import { HistoryQuery } from './history.ts';
import { Lineage, SameParagraph } from './pages/beside.tsx';
import { Cite } from './pages/cite.tsx';
import { InBrief, Marks, PastDay } from './pages/head.tsx';
import { HistoryList } from './pages/history.tsx';
import { cutAtWord, labelOf } from './pages/label.ts';
import { onPage, type RecordOnPage, readRecord } from './pages/record.ts';
import { ByAuthority, Standing, Voices } from './pages/standing.tsx';
import { Measures, Origins, Subjects } from './pages/subjects.tsx';
import { Texts } from './pages/text.tsx';
import { Timeline } from './pages/timeline.tsx';
import { findVersions } from './pages/versions.ts';
import { listRecommendationsById } from './queries.ts';
import { RecommendationPath } from './schemas.ts';

const path = '/recommendations/:recommendationId';
const RecordQuery = z.strictObject({
  ...AsOfQuery,
  textLanguage: Language.optional().describe('Language of the text that is shown'),
});
const VersionsQuery = HistoryQuery.pick({ page: true });

/** The page of one recommendation, with everything about it, and the page of its versions. */
export const recommendationPages: FastifyPluginAsyncZod = async (app) => {
  /** Why there is nothing to show; of a past day only that it was not public then. */
  const absent = async (here: Here, id: string, asOf?: string) =>
    asOf === undefined
      ? whyAbsent(app.database.whole, 'recommendations', here.link('/recommendations'), 'recommendationId', id)
      : notFound(`/recommendations/${id}`, 'recommendationId', id);

  addPage(app, path, { params: RecommendationPath, query: RecordQuery }, async (here, { params, query, request }) => {
    const { asOf, textLanguage } = query;
    const rows = await app.read(request, (db) => readRecord(db, params.recommendationId), asOf);
    if (!rows) throw await absent(here, params.recommendationId, asOf);
    return recordContent(here, onPage(here, rows, asOf), textLanguage);
  });

  addPage(app, `${path}/history`, { params: RecommendationPath, query: VersionsQuery }, async (here, { params, query, request }) => {
    const { recommendationId } = params;
    const summary = await findSummary(request, recommendationId);
    if (!summary) throw await absent(here, recommendationId);
    const words = recommendationWords[here.language];
    const page = { ...HistoryQuery.parse({}), page: query.page };
    const found = await findVersions(app, recommendationId, { limit: page.pageSize, offset: offsetOf(page) });
    const label = labelOf(summary);
    return {
      title: words.historyTitle(label),
      description: words.historyNote,
      isIndexed: false,
      crumbs: [...crumbsTo(here), { title: label, path: `/recommendations/${recommendationId}` }, { title: words.history }],
      body: <HistoryList here={here} id={recommendationId} page={page} {...found} />,
    };
  });

  const findSummary = async (request: FastifyRequest, id: string) => {
    const [row] = await app.read(request, (db) => listRecommendationsById(db, [id]));
    return row;
  };
};

const crumbsTo = (here: Here) => [{ title: recommendationWords[here.language].recommendations, path: '/recommendations' }];

/** The page of one recommendation: what was said, by whom and to whom, where it stands, and all that is known of it. */
function recordContent(here: Here, record: RecordOnPage, textLanguage: z.output<typeof Language> | undefined): PageContent {
  const { item, row, asOf } = record;
  const label = labelOf(row);
  const text = shown(here, wordingOf(row.texts));
  const address = `/recommendations/${encodeURIComponent(item.id)}`;
  const following = { kind: 'recommendation', what: item.id } as const;
  return {
    title: text ? `${label}${recommendationWords[text.language].colon} ${cutAtWord(text.text, 90)}` : label,
    titleLanguage: text?.language,
    description: text ? cutAtWord(text.text, 160) : label,
    isIndexed: asOf === undefined && textLanguage === undefined,
    kicker: (
      <>
        <Code here={here} list="bodies" code={row.body} />
        <Code here={here} list="recommendationKinds" code={row.kind} />
        {row.adoptedOn && <DateText here={here} date={row.adoptedOn} />}
      </>
    ),
    crumbs: [...crumbsTo(here), { title: label }],
    work: toHighwire(toCitable({ item, officialUrl: item.officialUrl }, here.view), here.language),
    alternates: [
      { type: 'application/json', title: 'JSON', href: here.api(address, { asOf }) },
      { type: 'application/x-bibtex', title: 'BibTeX', href: here.api(address, { format: 'bibtex', asOf }) },
      ...feedAlternates(here, following, label),
    ],
    body: (
      <>
        <PastDay here={here} record={record} />
        <Marks here={here} record={record} />
        <div class="columns columns-aside record-top">
          <div>
            <Texts here={here} record={record} asked={textLanguage} />
            <Standing here={here} record={record} />
          </div>
          <InBrief here={here} record={record} />
        </div>
        <Voices here={here} record={record} />
        <ByAuthority here={here} record={record} />
        <Timeline here={here} record={record} />
        <Measures here={here} record={record} />
        <SameParagraph here={here} record={record} />
        <Lineage here={here} record={record} />
        <Subjects here={here} record={record} />
        <Origins here={here} record={record} />
        <FollowLink here={here} following={following} />
        <Cite here={here} record={record} />
      </>
    ),
  };
}
