import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Language } from '../../db/schema/types.ts';
import { licenceLine } from '../dumps/licence.ts';
import { badRequest, type Issue, notFound } from '../errors.ts';
import { codeReference, hrefOf } from '../http/view.ts';
import { answerList, queryIssues } from '../recommendations/answers.ts';
import { filterIssues } from '../recommendations/filters.ts';
import { toRecommendation } from '../recommendations/json.ts';
import { findRecommendation } from '../recommendations/queries.ts';
import { answerStatistics } from '../statistics/answers.ts';
import { findStandingDay, readTreaty } from '../treaties/answers.ts';
import { toTreaty } from '../treaties/json.ts';
import type { ListName } from '../vocabularies/queries.ts';
import type { Parameters } from '../web/here.ts';
import { whyAbsent } from '../writing/absent.ts';
import { readerOf } from './reader.ts';
import {
  CodesInput,
  CodesOutput,
  ItemInput,
  ItemOutput,
  SearchInput,
  SearchOutput,
  StandingInput,
  StandingOutput,
  StatisticsInput,
  StatisticsOutput,
} from './schemas.ts';
import { codesText, itemText, searchText, standingText, statisticsText } from './text.ts';

/** One thing that an assistant can ask: it reads and changes nothing. */
export interface Tool {
  name: string;
  title: string;
  /** For the assistant: what it gives, and what to say of it. */
  description: string;
  input: z.ZodObject;
  output: z.ZodObject;
  /** @throws Problem that says what to change */
  answer(app: FastifyInstance, request: FastifyRequest, given: never): Promise<object>;
  text(answer: never): string;
}

/** Keeps the types of a tool's parts together. */
const tool = <Input extends z.ZodObject, Output extends z.ZodObject>(one: {
  name: string;
  title: string;
  description: string;
  input: Input;
  output: Output;
  answer(app: FastifyInstance, request: FastifyRequest, given: z.output<Input>): Promise<z.output<Output>>;
  text(answer: z.output<Output>): string;
}): Tool => one;

const pageOf = (app: FastifyInstance, [language = 'en']: Language[], path: string, id: string): string =>
  `${app.publicUrl()}/${language}/${path}/${encodeURIComponent(id)}`;

function refuse(issues: Issue[]): void {
  if (issues.length > 0) throw badRequest(...issues);
}

const searchRecommendations = tool({
  name: 'searchRecommendations',
  title: 'Search recommendations to Belgium',
  description:
    'Finds what international human-rights bodies (United Nations, Council of Europe) told Belgium: by words in Dutch, French, German and English at once, and by filters. Several values of one filter are alternatives; filters restrict one another. Codes come from listCodes. Quote texts verbatim with symbol and paragraph, say their origin (a summary is not the wording of the body), say it where the record is unverified, and link the page. `notAssessed` does not mean not implemented.',
  input: SearchInput,
  output: SearchOutput,
  answer: async (app, request, given) => {
    const vocabularies = await app.vocabularies.current();
    refuse(queryIssues(given, vocabularies, new Set(Object.keys(given))));
    const reader = readerOf(request, '/recommendations', given);
    const { items, total, searchedBy } = await app.read(reader, (db) => answerList(app, db, reader, given), given.asOf);
    return {
      items: items.map((one) => ({ ...one, webPage: pageOf(app, given.lang, 'recommendations', one.id) })),
      total,
      page: given.page,
      pageSize: given.pageSize,
      searchedBy,
      asOf: given.asOf,
      licence: licenceLine,
    };
  },
  text: searchText,
});

const getRecommendation = tool({
  name: 'getRecommendation',
  title: 'One recommendation',
  description:
    'Everything about one recommendation: every text with its language and origin, the four voices (State, body, institutes, others), measures, sources. Quote verbatim with symbol and paragraph, say the origin of the text, say it where it is unverified, keep the voices apart, and link the page.',
  input: ItemInput,
  output: ItemOutput,
  answer: async (app, request, { id, asOf, lang }) => {
    const reader = readerOf(request, `/recommendations/${encodeURIComponent(id)}`, { lang, asOf });
    const [view, row] = await Promise.all([app.view(reader), app.read(reader, (db) => findRecommendation(db, id), asOf)]);
    if (!row && asOf !== undefined) throw notFound(`/recommendations/${id}`, 'id', id);
    if (!row) throw await whyAbsent(app.database.whole, 'recommendations', hrefOf(view, 'recommendations'), 'id', id);
    const item = toRecommendation(row, view) as z.output<typeof ItemOutput>;
    return { ...item, asOf, webPage: pageOf(app, lang, 'recommendations', id), licence: licenceLine };
  },
  text: itemText,
});

const treatyStanding = tool({
  name: 'treatyStanding',
  title: "Belgium's standing under a treaty",
  description:
    'Whether Belgium is bound by a treaty today or on a day, the acts on which that rests, and the reservations that still stand. The standing is derived from dated acts. Say the day, say the verification, and mention `actionsKnown` where it is not `complete`.',
  input: StandingInput,
  output: StandingOutput,
  answer: async (app, request, { code, asOf, lang }) => {
    const day = await findStandingDay(app, asOf);
    const reader = readerOf(request, `/treaties/${encodeURIComponent(code)}`, { lang, asOf });
    const [view, { row, ...surroundings }] = await Promise.all([app.view(reader), readTreaty(app, reader, code, day)]);
    return { ...toTreaty(row, surroundings, day, view), webPage: pageOf(app, lang, 'treaties', code), licence: licenceLine };
  },
  text: standingText,
});

const statistics = tool({
  name: 'statistics',
  title: 'Counts of recommendations',
  description:
    'Counts recommendations by one or two dimensions, with the same filters as searchRecommendations. Always give the denominator with a count or share, and the part that nobody assessed where you speak of statuses. Records without a value are counted too.',
  input: StatisticsInput,
  output: StatisticsOutput,
  answer: async (app, request, given) => {
    refuse(filterIssues(given, await app.vocabularies.current()));
    const reader = readerOf(request, '/statistics', given as Parameters);
    return { ...(await app.read(reader, (db) => answerStatistics(app, db, reader, given), given.asOf)), licence: licenceLine };
  },
  text: statisticsText,
});

const listCodes = tool({
  name: 'listCodes',
  title: 'Codes for filters',
  description: 'The codes that filters take, with their names: use it before you filter, and never guess a code.',
  input: CodesInput,
  output: CodesOutput,
  answer: async (app, request, { list, contains, lang }) => {
    const { lists } = await app.vocabularies.current();
    const entries = lists.get(list as ListName);
    if (!entries)
      throw badRequest({
        in: 'body',
        name: 'list',
        detail: `there is no list ${list}; there are ${[...lists.keys()].join(', ')}`,
        value: list,
      });
    const view = await app.view(readerOf(request, '/refData', { lang }));
    const wanted = contains?.toLowerCase();
    const isWanted = (one: object) =>
      wanted === undefined || Object.values(one).some((text) => String(text).toLowerCase().includes(wanted));
    const items = [...entries.values()]
      .filter(({ code, name, abbreviation }) => isWanted({ code }) || isWanted(name) || isWanted(abbreviation ?? {}))
      .map(({ code }) => codeReference(view, list, code) as z.output<typeof CodesOutput>['items'][number]);
    return { list, items, total: items.length };
  },
  text: codesText,
});

/** All that an assistant can ask. */
export const tools: Tool[] = [searchRecommendations, getRecommendation, treatyStanding, statistics, listCodes];
