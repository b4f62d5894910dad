import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { notFound } from '../errors.ts';
import { offsetOf } from '../http/paging.ts';
import { formatNumber } from '../i18n/numbers.ts';
import { voiceWords } from '../i18n/staff-voices/index.ts';
import { findProposal, listProposals, type ProposalRow } from '../proposals/queries.ts';
import { ProposalPath, ProposalQuery } from '../proposals/schemas.ts';
import { dismissProposal, ProposalDecision } from '../proposals/writes.ts';
import { findRecommendation } from '../recommendations/queries.ts';
import { ErrorSummary, type Fault, SelectField, TextField } from '../web/components/form.tsx';
import { DataTable, Facts, Pagination, Section } from '../web/components/layout.tsx';
import { Badge, Status } from '../web/components/status.tsx';
import { Code, DateText, InstantText, Verification } from '../web/components/text.tsx';
import { type Fields, textOf } from '../web/form-body.ts';
import { faultsOfSchema, reported } from '../web/forms/faults.ts';
import { inputOf } from '../web/forms/read.ts';
import { versionOf } from '../web/forms/sent.ts';
import type { PageContent } from '../web/page.tsx';
import { addStaffForm, addStaffPage, CsrfField, type StaffHere } from '../web/staff.tsx';
import { writeFor } from '../writing/request.ts';
import { nameOf, RecommendationBeside, Steps } from './contributions/pieces.tsx';
import { listSteps } from './contributions/queries.ts';
import { faultsOfRefusal } from './contributions/refusal.ts';

const pageSize = 50;
const ListQuery = z.strictObject({
  ...ProposalQuery.pick({ state: true, recommendation: true, treaty: true }).shape,
  page: z.number().int().min(1).max(100_000).default(1),
});
const path = '/proposals/:proposalId';

/** Pages on which staff make an assessment of what an act suggests, or dismiss it. */
export const staffProposalPages: FastifyPluginAsync = async (app) => {
  addList(app);
  addOne(app);
};

/** The act by which something is proposed: its kind, its treaty, its date. */
function Act({ here, of: { action } }: { here: StaffHere; of: ProposalRow }) {
  const words = voiceWords[here.language];
  if (!action) return <>{words.actGone}</>;
  return (
    <>
      <Code here={here} list="treatyActionKinds" code={action.kind} isLinked={false} />,{' '}
      <Code here={here} list="treaties" code={action.treaty} />
      {action.takenOn && (
        <>
          , <DateText here={here} date={action.takenOn} />
        </>
      )}{' '}
      <Verification here={here} of={action.verification} />
    </>
  );
}

function addList(app: FastifyInstance): void {
  addStaffPage(app, '/proposals', { permission: 'workItems.read', query: ListQuery }, async (here, { query, request }) => {
    const words = voiceWords[here.language];
    const { page, ...filters } = query;
    const state = filters.state ?? ['open'];
    const { rows, total } = await app.read(request, (db) =>
      listProposals(db, { ...filters, state, page, pageSize }, { limit: pageSize, offset: offsetOf({ page, pageSize }) }),
    );
    return {
      title: words.proposals,
      crumbs: [{ title: words.proposals }],
      body: (
        <>
          <p class="lead">{words.proposalsNote}</p>
          <form method="get" action={here.link('/staff/proposals')} class="choose">
            <SelectField
              name="state"
              label={words.state}
              value={state[0]}
              options={['open', 'taken', 'dismissed'].map((one) => ({ value: one, text: words.proposalStates[one] ?? one }))}
            />
            <button type="submit">{words.show}</button>
          </form>
          {rows.length === 0 ? (
            <p>{words.nothing}</p>
          ) : (
            <DataTable
              caption={`${words.proposals}: ${formatNumber(here.language, total)}`}
              head={[words.recommendation, words.act, words.proposed, words.state, words.proposedOn]}
              rows={rows.map((row) => [
                <a href={here.link(`/staff/proposals/${row.id}`)}>{nameOf(row.recommendation)}</a>,
                <Act here={here} of={row} />,
                <Status here={here} status={row.status} />,
                words.proposalStates[row.state] ?? row.state,
                <InstantText here={here} instant={row.proposedAt} />,
              ])}
            />
          )}
          <Pagination here={here} page={page} pageSize={pageSize} total={total} />
        </>
      ),
    };
  });
}

function addOne(app: FastifyInstance): void {
  const content = async (
    here: StaffHere,
    request: FastifyRequest,
    id: string,
    { fields = {}, faults = [] }: { fields?: Fields; faults?: Fault[] } = {},
  ): Promise<PageContent> => {
    const words = voiceWords[here.language];
    const { row, recommendation } = await app.read(request, async (db) => {
      const row = await findProposal(db, id);
      return { row, recommendation: row && (await findRecommendation(db, row.recommendation.id)) };
    });
    if (!row || !recommendation) throw notFound(`/proposedAssessments/${id}`, 'proposalId', id);
    const steps = await listSteps(app.database.whole, 'proposedAssessment', id);
    return {
      title: `${words.proposal}: ${nameOf(row.recommendation)}`,
      crumbs: [{ title: words.proposals, path: '/staff/proposals' }, { title: nameOf(row.recommendation) }],
      body: (
        <>
          <ErrorSummary here={here} faults={faults} />
          <p>
            <Badge tone={row.state === 'open' ? 'strong' : 'quiet'}>{words.proposalStates[row.state] ?? row.state}</Badge>
          </p>
          <Facts
            of={[
              [words.act, <Act here={here} of={row} />],
              [words.proposed, <Status here={here} status={row.status} />],
              [words.proposedOn, <InstantText here={here} instant={row.proposedAt} />],
              [words.reasonGiven, row.reason],
            ]}
          />
          <Section id="recommendation" title={words.recommendation}>
            <RecommendationBeside here={here} of={{ ...recommendation, status: recommendation.standing?.status }} />
          </Section>
          {row.state === 'open' && <Decision here={here} of={row} fields={fields} faults={faults} />}
          <Steps here={here} of={steps} />
        </>
      ),
    };
  };
  addStaffPage(app, path, { permission: 'workItems.read', params: ProposalPath }, (here, { params, request }) =>
    content(here, request, params.proposalId),
  );
  addStaffForm(
    app,
    path,
    {
      permission: 'proposals.decide',
      params: ProposalPath,
      form: (here, { params, fields, problem, request }) =>
        content(here, request, params.proposalId, { fields, faults: faultsOfRefusal(here, problem) }),
    },
    async (here, { params, fields, request }) => {
      const id = params.proposalId;
      const parsed = ProposalDecision.safeParse({ ...inputOf(ProposalDecision, fields), state: 'dismissed' }, reported);
      if (!parsed.success)
        return content(here, request, id, { fields, faults: faultsOfSchema(here, parsed.error, voiceWords[here.language].fields) });
      // What the person does not see is dismissed by nobody.
      if (!(await app.read(request, (db) => findProposal(db, id)))) throw notFound(`/proposedAssessments/${id}`, 'proposalId', id);
      await writeFor(app, request, 'proposals.decide', (writing) => dismissProposal(writing, id, versionOf(fields), parsed.data.reason));
      return { to: here.link(`/staff/proposals/${id}`) };
    },
  );
}

/** The way to an assessment with what is proposed filled in, and the form in which it is dismissed. */
function Decision({ here, of: row, fields, faults }: { here: StaffHere; of: ProposalRow; fields: Fields; faults: Fault[] }) {
  const words = voiceWords[here.language];
  const editor = `/staff/recommendations/${encodeURIComponent(row.recommendation.id)}/assessments/new`;
  return (
    <Section id="decide" title={words.fields['state']}>
      {here.can('assessments.draft') && (
        <p>
          <a class="button" href={here.link(editor, { proposal: row.id, status: row.status })}>
            {words.takeUp}
          </a>
        </p>
      )}
      {here.can('proposals.decide') && (
        <form method="post" action={here.link(`/staff/proposals/${row.id}`)}>
          <CsrfField here={here} />
          <input type="hidden" name="version" value={row.version} />
          <TextField
            name="reason"
            label={`${words.dismiss}: ${words.reason}`}
            value={textOf(fields, 'reason')}
            faults={faults}
            maxLength={1000}
          />
          <p>
            <button type="submit" class="button-danger">
              {words.dismiss}
            </button>
          </p>
        </form>
      )}
    </Section>
  );
}
