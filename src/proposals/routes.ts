import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { notFound } from '../errors.ts';
import { answerPage, collectionCheck } from '../http/collection.ts';
import { expectedVersion } from '../http/preconditions.ts';
import { hrefOf } from '../http/view.ts';
import { writeFor } from '../writing/request.ts';
import { toProposal } from './json.ts';
import { findProposal, listProposals } from './queries.ts';
import {
  ProposalItemQuery,
  ProposalPath,
  ProposalQuery,
  ProposedAssessment,
  ProposedAssessmentPage,
  ProposedAssessmentRecord,
} from './schemas.ts';
import { dismissProposal, ProposalDecision } from './writes.ts';

const tags = ['Assessments'];

/** Assessments that acts under treaties suggest to staff. */
export const proposalRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/proposedAssessments',
    {
      schema: {
        tags,
        operationId: 'listProposedAssessments',
        summary: 'Assessments that acts under treaties suggest; for staff',
        querystring: ProposalQuery,
        response: { 200: ProposedAssessmentPage },
      },
      config: { permission: 'workItems.read', check: collectionCheck({ item: ProposedAssessment, lists: { treaty: 'treaties' } }) },
    },
    (request, reply) =>
      answerPage(app, request, reply, {
        item: ProposedAssessment,
        find: (db, query: ProposalQuery, page) => listProposals(db, query, page),
        toItem: toProposal,
      }),
  );

  const show = async (request: FastifyRequest, id: string) => {
    const [view, row] = await Promise.all([app.view(request), app.read(request, (db) => findProposal(db, id))]);
    if (!row) throw notFound(`/proposedAssessments/${id}`, 'proposalId', id);
    return { self: hrefOf(view, 'proposedAssessments', id), ...toProposal(row, view) };
  };

  app.get(
    '/proposedAssessments/:proposalId',
    {
      schema: {
        tags,
        operationId: 'getProposedAssessment',
        summary: 'One assessment that an act suggests; for staff',
        params: ProposalPath,
        querystring: ProposalItemQuery,
        response: { 200: ProposedAssessmentRecord },
      },
      config: { permission: 'workItems.read' },
    },
    (request) => show(request, request.params.proposalId),
  );

  app.patch(
    '/proposedAssessments/:proposalId',
    {
      schema: {
        tags,
        operationId: 'dismissProposedAssessment',
        summary: 'Dismiss an assessment that an act suggests',
        params: ProposalPath,
        body: ProposalDecision,
        response: { 200: ProposedAssessmentRecord },
      },
      config: { permission: 'proposals.decide' },
    },
    async (request) => {
      const { proposalId } = request.params;
      const version = expectedVersion(request.headers['if-match']);
      await show(request, proposalId);
      await writeFor(app, request, 'proposals.decide', (writing) => dismissProposal(writing, proposalId, version, request.body.reason));
      return show(request, proposalId);
    },
  );
};
