import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type ContributionRow, findContribution } from '../contributions/queries.ts';
import { ContributionPath, NewContribution, NewModeration } from '../contributions/schemas.ts';
import { moderateContribution, patchContribution, submitContribution, withdrawContribution } from '../contributions/writes.ts';
import { notFound } from '../errors.ts';
import { inputText } from '../http/fields.ts';
import { offsetOf } from '../http/paging.ts';
import { voiceWords } from '../i18n/staff-voices/index.ts';
import { ErrorSummary, type Fault, TextField } from '../web/components/form.tsx';
import { type Fields, textOf } from '../web/form-body.ts';
import { faultsOfSchema, reported } from '../web/forms/faults.ts';
import { onceForForm } from '../web/forms/once.tsx';
import { fieldsOf, inputOf } from '../web/forms/read.ts';
import { versionOf } from '../web/forms/sent.ts';
import type { PageContent } from '../web/page.tsx';
import { addStaffForm, addStaffPage, type StaffHere } from '../web/staff.tsx';
import { WithdrawalQuery } from '../writing/record-routes.ts';
import { writeFor } from '../writing/request.ts';
import { findBeside, lookBeside } from './contributions/beside.ts';
import { contributionContent, contributionPath, type OneContribution } from './contributions/content.tsx';
import { contributionForm, type EditedContribution } from './contributions/form.tsx';
import { contributionList, contributionStates } from './contributions/list.tsx';
import { listStaffContributions, listSteps } from './contributions/queries.ts';
import { faultsOfRefusal } from './contributions/refusal.ts';

const pageSize = 50;
const ListQuery = z.strictObject({ state: z.enum(contributionStates).optional(), page: z.number().int().min(1).max(100_000).default(1) });
const NewQuery = z.strictObject({ recommendation: inputText(40).optional() });
const OneQuery = z.strictObject({ saved: z.boolean().optional() });
const item = '/recommendations/:recommendationId/contributions/:contributionId';
type Params = z.output<typeof ContributionPath>;

/** Pages on which organisations send what they say of a recommendation, and moderators decide on it. */
export const staffContributionPages: FastifyPluginAsync = async (app) => {
  addList(app);
  addNew(app);
  addOne(app);
  addEdit(app);
};

function addList(app: FastifyInstance): void {
  const permission = ['contributions.moderate', 'contributions.submit'] as const;
  addStaffPage(app, '/contributions', { permission, query: ListQuery }, async (here, { query, request }) => {
    const { state, page } = query;
    const author = here.can('contributions.moderate') ? undefined : here.actor.id;
    const found = await app.read(request, (db) =>
      listStaffContributions(db, { state, author }, { limit: pageSize, offset: offsetOf({ page, pageSize }) }),
    );
    return contributionList(here, { ...found, state, page, pageSize });
  });
}

/** @throws Problem 404 where the person sees none of that id */
async function findOne(
  app: FastifyInstance,
  request: FastifyRequest,
  { recommendationId, contributionId }: Params,
): Promise<ContributionRow> {
  const row = await app.read(request, (db) => findContribution(db, recommendationId, contributionId));
  if (!row) throw absent({ recommendationId, contributionId });
  return row;
}

const absent = ({ recommendationId, contributionId }: Params) =>
  notFound(`/recommendations/${recommendationId}/contributions/${contributionId}`, 'contributionId', contributionId);

const readInput = (fields: Fields) => NewContribution.safeParse(inputOf(NewContribution, fields), reported);

function addNew(app: FastifyInstance): void {
  const form = async (
    here: StaffHere,
    request: FastifyRequest,
    edited: Omit<EditedContribution, 'recommendation'>,
  ): Promise<PageContent> => {
    const id = textOf(edited.fields, 'recommendation');
    const recommendation = id === '' ? undefined : await lookBeside(app, request, id);
    if (recommendation) return contributionForm(here, { ...edited, recommendation });
    const message = voiceWords[here.language].which;
    return whichContent(here, id, id === '' ? [] : [{ field: 'recommendation', message }]);
  };
  addStaffPage(app, '/contributions/new', { permission: 'contributions.submit', query: NewQuery }, (here, { query, request }) =>
    form(here, request, { fields: query.recommendation === undefined ? {} : { recommendation: query.recommendation } }),
  );
  addStaffForm(
    app,
    '/contributions/new',
    {
      permission: 'contributions.submit',
      form: (here, { fields, problem, request }) => form(here, request, { fields, faults: faultsOfRefusal(here, problem) }),
    },
    async (here, { fields, request }) => {
      if (textOf(fields, 'addRow')) return { ...(await form(here, request, { fields, isMoreWanted: true })), status: 200 };
      const parsed = readInput(fields);
      if (!parsed.success)
        return form(here, request, { fields, faults: faultsOfSchema(here, parsed.error, voiceWords[here.language].fields) });
      const recommendation = textOf(fields, 'recommendation');
      const id = await writeFor(app, request, 'contributions.submit', (writing) =>
        onceForForm(writing, request, fields, () => submitContribution(writing, recommendation, parsed.data)),
      );
      return { to: here.link(contributionPath({ recommendation, id }), { saved: true }) };
    },
  );
}

/** Asks which recommendation is meant. */
function whichContent(here: StaffHere, id: string, faults: Fault[]): PageContent {
  const words = voiceWords[here.language];
  return {
    title: words.newContribution,
    crumbs: [{ title: words.contributions, path: '/staff/contributions' }, { title: words.newContribution }],
    body: (
      <>
        <ErrorSummary here={here} faults={faults} />
        <form method="get" action={here.link('/staff/contributions/new')} class="choose">
          <TextField name="recommendation" label={words.recommendationId} hint={words.which} value={id} faults={faults} maxLength={40} />
          <button type="submit">{words.go}</button>
        </form>
      </>
    ),
  };
}

const permission = ['contributions.moderate', 'contributions.change'] as const;

function addOne(app: FastifyInstance): void {
  const page = async (
    here: StaffHere,
    request: FastifyRequest,
    params: Params,
    more: Partial<OneContribution> = {},
  ): Promise<PageContent> => {
    const [recommendation, row] = await Promise.all([findBeside(app, request, params.recommendationId), findOne(app, request, params)]);
    const mayRead = here.can('contributions.moderate') || row.author === here.actor.id;
    const steps = mayRead ? await listSteps(app.database.whole, 'contribution', row.id) : [];
    return contributionContent(here, { row, recommendation, steps, ...more });
  };
  addStaffPage(app, item, { permission, params: ContributionPath, query: OneQuery }, (here, { params, query, request }) =>
    page(here, request, params, { isSaved: query.saved ?? false }),
  );
  const own = (params: Params) => contributionPath({ recommendation: params.recommendationId, id: params.contributionId });

  for (const [name, to] of [
    ['publish', 'published'],
    ['refuse', 'refused'],
  ] as const) {
    const step = name === 'refuse' ? name : undefined;
    addStaffForm(
      app,
      `${item}/${name}`,
      {
        permission: 'contributions.moderate',
        params: ContributionPath,
        form: (here, { params, fields, problem, request }) =>
          page(here, request, params, { fields, step, faults: faultsOfRefusal(here, problem) }),
      },
      async (here, { params, fields, request }) => {
        const typed = inputOf(NewModeration, { reason: textOf(fields, 'reason'), to });
        const parsed = NewModeration.safeParse(typed, reported);
        if (!parsed.success) {
          const faults = faultsOfSchema(here, parsed.error, voiceWords[here.language].fields);
          return page(here, request, params, { fields, step, faults });
        }
        await writeFor(app, request, 'contributions.moderate', (writing) =>
          moderateContribution(writing, params.recommendationId, params.contributionId, versionOf(fields), parsed.data),
        );
        return { to: here.link(own(params), { saved: true }) };
      },
    );
  }

  addStaffForm(
    app,
    `${item}/withdraw`,
    {
      permission,
      params: ContributionPath,
      form: (here, { params, fields, problem, request }) =>
        page(here, request, params, { fields, step: 'withdraw', faults: faultsOfRefusal(here, problem) }),
    },
    async (here, { params, fields, request }) => {
      const parsed = WithdrawalQuery.safeParse({ reason: textOf(fields, 'reason'), redact: textOf(fields, 'redact') === 'true' }, reported);
      if (!parsed.success) {
        const faults = faultsOfSchema(here, parsed.error, voiceWords[here.language].fields);
        return page(here, request, params, { fields, step: 'withdraw', faults });
      }
      await writeFor(app, request, 'contributions.moderate', (writing) =>
        withdrawContribution(writing, params.recommendationId, params.contributionId, versionOf(fields), parsed.data),
      );
      return { to: here.link('/staff/contributions') };
    },
  );
}

/** What a stored contribution puts into the form of its author. */
const fieldsOfRow = ({ text, authority, status, evidence }: ContributionRow): Fields =>
  fieldsOf({ text, authority, status, evidence: evidence.map(({ tier, title, url, publishedOn }) => ({ tier, title, url, publishedOn })) });

function addEdit(app: FastifyInstance): void {
  const path = `${item}/edit`;
  const form = async (
    here: StaffHere,
    request: FastifyRequest,
    params: Params,
    more: Partial<EditedContribution> = {},
  ): Promise<PageContent> => {
    const [recommendation, row] = await Promise.all([findBeside(app, request, params.recommendationId), findOne(app, request, params)]);
    // Another's is changed by nobody, and has no form.
    if (row.author !== here.actor.id) throw absent(params);
    return contributionForm(here, { recommendation, row, fields: fieldsOfRow(row), ...more });
  };
  addStaffPage(app, path, { permission: 'contributions.change', params: ContributionPath }, (here, { params, request }) =>
    form(here, request, params),
  );
  addStaffForm(
    app,
    path,
    {
      permission: 'contributions.change',
      params: ContributionPath,
      form: (here, { params, fields, problem, request }) =>
        form(here, request, params, {
          fields,
          faults: faultsOfRefusal(here, problem),
          isStale: problem !== undefined && problem.problem !== 'badRequest',
        }),
    },
    async (here, { params, fields, request }) => {
      if (textOf(fields, 'addRow')) return { ...(await form(here, request, params, { fields, isMoreWanted: true })), status: 200 };
      const parsed = readInput(fields);
      if (!parsed.success)
        return form(here, request, params, { fields, faults: faultsOfSchema(here, parsed.error, voiceWords[here.language].fields) });
      const { text, authority = null, status = null, evidence = null } = parsed.data;
      // A language that was emptied goes.
      const patch = { text: { nl: null, fr: null, de: null, en: null, ...text }, authority, status, evidence };
      await writeFor(app, request, 'contributions.change', (writing) =>
        patchContribution(writing, params.recommendationId, params.contributionId, versionOf(fields), patch),
      );
      return { to: here.link(contributionPath({ recommendation: params.recommendationId, id: params.contributionId }), { saved: true }) };
    },
  );
}
