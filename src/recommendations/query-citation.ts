import { sql } from 'drizzle-orm';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { select } from '../../db/client.ts';
import { type CitedResult, resultBibtex, resultCsl, resultFootnotes, resultRis } from '../formats/dataset-citation.ts';
import { licence } from '../formats/file-facts.ts';
import { mainLanguage } from '../formats/language.ts';
import { Href, LocalizedString } from '../http/fields.ts';
import { endOfDay, exactInstant } from '../http/sql.ts';
import { hrefOf, type View } from '../http/view.ts';
import { belgianDay } from '../writing/write.ts';
import { answerList } from './answers.ts';
import { RecommendationQuery } from './schemas.ts';

/** What narrows and orders the result that is cited: the query of the list without what chooses a page, a part or a form. */
export const CitationQuery = RecommendationQuery.omit({
  page: true,
  pageSize: true,
  facet: true,
  sample: true,
  seed: true,
  select: true,
  format: true,
});
export type CitationQuery = z.infer<typeof CitationQuery>;

/** How the result of a query is cited. */
export const QueryCitation = z
  .object({
    self: Href,
    type: z.string().describe('`dataset`'),
    total: z
      .number()
      .int()
      .describe('Records at `asOf`, as PostgreSQL finds them: with words that can be others than the search server finds of the present'),
    asOf: z.string().describe('The instant, or the past Belgian day, whose published state is cited'),
    dataVersion: z
      .object({ id: z.string(), href: Href, occurredAt: z.string().describe('RFC 3339, to the microsecond') })
      .optional()
      .meta({ id: 'DataVersion', description: 'The newest change that the state holds' }),
    accessedOn: z.string().describe('The Belgian day on which it was cited'),
    reproduce: Href.describe('Gives exactly this result again, whatever changes afterwards'),
    footnote: LocalizedString,
    bibtex: z.string(),
    ris: z.string(),
    csl: z.array(z.record(z.string(), z.unknown())),
    licence: z.string(),
  })
  .meta({ id: 'QueryCitation', description: 'How the result of a query is cited, with a link that gives it again' });

interface State {
  asOf: string;
  id: string | null;
  at: string | null;
}

/**
 * The state that is cited. Of the present that of the newest change, but not of a day that is over: what is overdue today was not then. A change
 * that is being written meanwhile comes after it, because instants only grow.
 */
async function stateOf(app: FastifyInstance, asOf: string | undefined): Promise<State> {
  const now = app.clock();
  const today = belgianDay(now);
  const isPast = asOf !== undefined && (asOf.includes('T') || asOf < today);
  // With the public's eyes of now, which is all that the newest change is looked up by.
  const until = !isPast ? sql`${now.toISOString()}::timestamptz` : asOf.includes('T') ? sql`${asOf}::timestamptz` : endOfDay(asOf);
  const [row] = await select<{ id: string | null; at: string | null; begun: string }>(
    app.database.db,
    sql`select c.id, c.at, ${exactInstant('greatest(c.occurred_at, d.begun)')} as begun
        from (select ${today}::date::timestamp at time zone 'Europe/Brussels' as begun) d
        left join (select id, occurred_at, ${exactInstant('occurred_at')} as at from changes where occurred_at <= ${until} order by sequence desc limit 1) c on true`,
  );
  if (isPast) return { asOf, id: row?.id ?? null, at: row?.at ?? null };
  return { asOf: row?.id ? row.begun : now.toISOString(), id: row?.id ?? null, at: row?.at ?? null };
}

/**
 * Cites what a query leaves: in words, in the forms of bibliographies, and with an address that gives it again.
 * @param at the address of the citation in the API and the query as it stands in addresses; those of the request unless a page asks
 */
export async function citeQuery(
  app: FastifyInstance,
  request: FastifyRequest,
  query: CitationQuery,
  view: View,
  at = app.addressOf(request),
): Promise<z.output<typeof QueryCitation>> {
  const { address, search } = at;
  const state = await stateOf(app, query.asOf);
  const asked: RecommendationQuery = { ...query, asOf: state.asOf, page: 1, pageSize: 1 };
  const { total } = await app.read(request, (db) => answerList(app, db, request, asked), state.asOf);
  const narrowing = new URLSearchParams(search);
  narrowing.delete('asOf');
  narrowing.delete('lang');
  const readable = decodeURIComponent(narrowing.toString().replaceAll('+', '%20')).replaceAll('&', ', ');
  const list = hrefOf(view, 'recommendations');
  const reproduce = new URLSearchParams(narrowing);
  reproduce.set('asOf', state.asOf);
  const result: CitedResult = {
    // Colons may stand in a query as they are, and are then read by people and by programs that mistake signs of escape.
    reproduce: `${list}?${reproduce}`.replaceAll('%3A', ':'),
    query: readable,
    total,
    asOf: state.asOf,
    version: state.id ?? undefined,
    accessedOn: belgianDay(app.clock()),
  };
  const language = mainLanguage(view.languages);
  return {
    self: search ? `${address}?${search}` : address,
    type: 'dataset',
    total,
    asOf: state.asOf,
    ...(state.id && state.at ? { dataVersion: { id: state.id, href: hrefOf(view, 'changes', state.id), occurredAt: state.at } } : {}),
    accessedOn: result.accessedOn,
    reproduce: result.reproduce,
    footnote: resultFootnotes(result, view.languages),
    bibtex: resultBibtex(result, language),
    ris: resultRis(result, language),
    csl: [resultCsl(result, language)],
    licence,
  };
}
