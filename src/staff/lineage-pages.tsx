import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { notFound, type Problem } from '../errors.ts';
import { inputText } from '../http/fields.ts';
import { offsetOf } from '../http/paging.ts';
import { formatNumber } from '../i18n/numbers.ts';
import { voiceWords } from '../i18n/staff-voices/index.ts';
import { findSuggestion, listSuggestions } from '../lineage/queries.ts';
import { LineageSuggestionPath, LineageSuggestionQuery, NewLineageDecision, NewLineageSuggestion } from '../lineage/schemas.ts';
import { decidePair, suggestPair } from '../lineage/writes.ts';
import { ErrorSummary, type Fault, SelectField, TextArea, TextField } from '../web/components/form.tsx';
import { Pagination } from '../web/components/layout.tsx';
import { type Fields, textOf } from '../web/form-body.ts';
import { faultsOfSchema, reported } from '../web/forms/faults.ts';
import { inputOf } from '../web/forms/read.ts';
import { versionOf } from '../web/forms/sent.ts';
import type { PageContent } from '../web/page.tsx';
import { addStaffForm, addStaffPage, CsrfField, type StaffHere } from '../web/staff.tsx';
import { writeFor } from '../writing/request.ts';
import { Steps } from './contributions/pieces.tsx';
import { listSteps } from './contributions/queries.ts';
import { faultsOfRefusal } from './contributions/refusal.ts';
import { Pair, pairName } from './lineage/pair.tsx';
import { findStandings } from './lineage/queries.ts';

/** Pairs on a page: each is read with care. */
const pageSize = 10;
const ListQuery = z.strictObject({
  ...LineageSuggestionQuery.pick({ state: true, recommendation: true, minScore: true }).shape,
  page: z.number().int().min(1).max(100_000).default(1),
  decided: z.boolean().optional(),
});
const NewQuery = z.strictObject({ earlier: inputText(40).optional(), later: inputText(40).optional() });
const path = '/lineage/:lineageSuggestionId';

/** Pages on which staff decide whether two recommendations ask the same, and say that two do. */
export const staffLineagePages: FastifyPluginAsync = async (app) => {
  addList(app);
  addNew(app);
  addPair(app);
};

function addList(app: FastifyInstance): void {
  addStaffPage(app, '/lineage', { permission: 'workItems.read', query: ListQuery }, async (here, { query, request }) => {
    const words = voiceWords[here.language];
    const { decided, page, ...filters } = query;
    const { rows, total, standings } = await app.read(request, async (db) => {
      const found = await listSuggestions(db, { ...filters, page, pageSize }, { limit: pageSize, offset: offsetOf({ page, pageSize }) });
      const standings = await findStandings(
        db,
        found.rows.flatMap(({ earlier, later }) => [earlier.id, later.id]),
      );
      return { ...found, standings };
    });
    return {
      title: words.lineage,
      crumbs: [{ title: words.lineage }],
      body: (
        <>
          <p class="lead">{words.lineageNote}</p>
          {decided && (
            <p class="notice" role="status">
              {words.decided}
            </p>
          )}
          {here.can('lineage.suggest') && (
            <p>
              <a class="button" href={here.link('/staff/lineage/new')}>
                {words.suggestPair}
              </a>
            </p>
          )}
          <form method="get" action={here.link('/staff/lineage')} class="choose">
            <SelectField
              name="state"
              label={words.state}
              value={query.state?.[0] ?? 'suggested'}
              options={['suggested', 'confirmed', 'rejected'].map((state) => ({ value: state, text: words.lineageStates[state] ?? state }))}
            />
            <TextField name="minScore" label={words.minScore} value={query.minScore} size={6} />
            <TextField name="recommendation" label={words.recommendationId} value={query.recommendation?.[0]} maxLength={40} />
            <button type="submit">{words.show}</button>
          </form>
          <p>
            {words.pairs(formatNumber(here.language, total))}. {words.commonWords}
          </p>
          {rows.map((pair) => (
            <article class="pair">
              <h2>
                <a href={here.link(`/staff/lineage/${pair.id}`)}>{pairName(here, pair)}</a>
              </h2>
              <Pair here={here} of={pair} standings={standings} filter={here.search} />
            </article>
          ))}
          {rows.length === 0 && <p>{words.nothing}</p>}
          <Pagination here={here} page={page} pageSize={pageSize} total={total} />
        </>
      ),
    };
  });
}

/** The list as it was, of which who decided sees the rest. */
function backTo(here: StaffHere, filter: string): string {
  const query = new URLSearchParams(filter);
  for (const name of [...query.keys()]) if (!['state', 'recommendation', 'minScore', 'page'].includes(name)) query.delete(name);
  query.set('decided', 'true');
  return `${here.link('/staff/lineage')}?${query}`;
}

function addPair(app: FastifyInstance): void {
  const content = async (
    here: StaffHere,
    request: FastifyRequest,
    id: string,
    { fields = {}, faults = [] }: { fields?: Fields; faults?: Fault[] } = {},
  ): Promise<PageContent> => {
    const words = voiceWords[here.language];
    const { pair, standings } = await app.read(request, async (db) => {
      const pair = await findSuggestion(db, id);
      return { pair, standings: pair ? await findStandings(db, [pair.earlier.id, pair.later.id]) : new Map<string, string>() };
    });
    if (!pair) throw notFound(`/lineageSuggestions/${id}`, 'lineageSuggestionId', id);
    const steps = await listSteps(app.database.whole, 'lineage', id);
    return {
      title: pairName(here, pair),
      crumbs: [{ title: words.lineage, path: '/staff/lineage' }, { title: words.pair }],
      body: (
        <>
          <ErrorSummary here={here} faults={faults} />
          <p>{words.commonWords}</p>
          <Pair
            here={here}
            of={pair}
            standings={standings}
            filter={textOf(fields, 'filter')}
            reason={textOf(fields, 'reason')}
            faults={faults}
          />
          <Steps here={here} of={steps} />
        </>
      ),
    };
  };
  addStaffPage(app, path, { permission: 'workItems.read', params: LineageSuggestionPath }, (here, { params, request }) =>
    content(here, request, params.lineageSuggestionId),
  );
  addStaffForm(
    app,
    path,
    {
      permission: 'lineage.decide',
      params: LineageSuggestionPath,
      form: (here, { params, fields, problem, request }) =>
        content(here, request, params.lineageSuggestionId, { fields, faults: faultsOfRefusal(here, problem) }),
    },
    async (here, { params, fields, request }) => {
      const id = params.lineageSuggestionId;
      const parsed = NewLineageDecision.safeParse(inputOf(NewLineageDecision, fields), reported);
      if (!parsed.success)
        return content(here, request, id, { fields, faults: faultsOfSchema(here, parsed.error, voiceWords[here.language].fields) });
      await writeFor(app, request, 'lineage.decide', (writing) => decidePair(writing, id, versionOf(fields), parsed.data));
      return { to: backTo(here, textOf(fields, 'filter')) };
    },
  );
}

function addNew(app: FastifyInstance): void {
  const content = (
    here: StaffHere,
    fields: Fields,
    { faults = [], problem }: { faults?: Fault[]; problem?: Problem | undefined } = {},
  ): PageContent => {
    const words = voiceWords[here.language];
    const existing = problem?.members['existing'];
    const all = [...faults, ...faultsOfRefusal(here, problem)];
    const field = (name: string) => ({ name, label: words.fields[name] ?? name, value: textOf(fields, name), faults: all });
    return {
      title: words.suggestPair,
      crumbs: [{ title: words.lineage, path: '/staff/lineage' }, { title: words.suggestPair }],
      body: (
        <>
          <ErrorSummary here={here} faults={all} />
          {typeof existing === 'string' && (
            <p>
              <a href={here.link(`/staff/lineage/${encodeURIComponent(existing)}`)}>{words.existing}</a>
            </p>
          )}
          <p>{words.suggestNote}</p>
          <form method="post" action={here.link('/staff/lineage/new')} class="editor">
            <CsrfField here={here} />
            <TextField {...field('earlier')} maxLength={40} />
            <TextField {...field('later')} maxLength={40} />
            <TextArea {...field('reason')} rows={2} maxLength={1000} />
            <p>
              <button type="submit">{words.suggest}</button>
            </p>
          </form>
        </>
      ),
    };
  };
  addStaffPage(app, '/lineage/new', { permission: 'lineage.suggest', query: NewQuery }, async (here, { query }) =>
    content(here, { earlier: query.earlier ?? '', later: query.later ?? '' }),
  );
  addStaffForm(
    app,
    '/lineage/new',
    { permission: 'lineage.suggest', form: async (here, { fields, problem }) => content(here, fields, { problem }) },
    async (here, { fields, request }) => {
      const parsed = NewLineageSuggestion.safeParse(inputOf(NewLineageSuggestion, fields), reported);
      if (!parsed.success) return content(here, fields, { faults: faultsOfSchema(here, parsed.error, voiceWords[here.language].fields) });
      const id = await writeFor(app, request, 'lineage.suggest', (writing) => suggestPair(writing, parsed.data));
      return { to: here.link(`/staff/lineage/${id}`) };
    },
  );
}
