import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { notFound } from '../errors.ts';
import { answerPage, collectionCheck } from '../http/collection.ts';
import { expectedVersion } from '../http/preconditions.ts';
import { hrefOf } from '../http/view.ts';
import { requireReadable } from '../writing/absent.ts';
import { once } from '../writing/once.ts';
import { writeFor } from '../writing/request.ts';
import { toChain, toSuggestion } from './json.ts';
import { findSuggestion, listChain, listSuggestions } from './queries.ts';
import {
  Lineage,
  LineagePath,
  LineageQuery,
  LineageSuggestion,
  LineageSuggestionItemQuery,
  LineageSuggestionPage,
  LineageSuggestionPath,
  LineageSuggestionQuery,
  NewLineageDecision,
  NewLineageSuggestion,
} from './schemas.ts';
import { decidePair, suggestPair } from './writes.ts';

const tags = ['Lineage'];
const staff = { permission: 'workItems.read' } as const;

/** Recommendations that repeat one another: the chain that readers see, and the pairs that staff decide on. */
export const lineageRoutes: FastifyPluginAsyncZod = async (app) => {
  const show = async (request: FastifyRequest, id: string) => {
    const [view, row] = await Promise.all([app.view(request), app.read(request, (db) => findSuggestion(db, id))]);
    if (!row) throw notFound(`/lineageSuggestions/${id}`, 'lineageSuggestionId', id);
    return { self: hrefOf(view, 'lineageSuggestions', id), ...toSuggestion(row, view) };
  };

  app.get(
    '/recommendations/:recommendationId/lineage',
    {
      schema: {
        tags,
        operationId: 'getLineage',
        summary: 'How often the same was asked, since when and by whom',
        params: LineagePath,
        querystring: LineageQuery,
        response: { 200: Lineage },
      },
    },
    async (request) => {
      const { recommendationId } = request.params;
      const { asOf } = request.query;
      await requireReadable(app, request, recommendationId, asOf);
      const [view, rows] = await Promise.all([app.view(request), app.read(request, (db) => listChain(db, recommendationId), asOf)]);
      return {
        self: hrefOf(view, 'recommendations', recommendationId, 'lineage'),
        ...toChain(rows, view),
        ...(asOf ? { asOf } : {}),
      };
    },
  );

  app.get(
    '/lineageSuggestions',
    {
      schema: {
        tags,
        operationId: 'listLineageSuggestions',
        summary: 'Pairs of recommendations that may ask the same',
        querystring: LineageSuggestionQuery,
        response: { 200: LineageSuggestionPage },
      },
      config: { ...staff, check: collectionCheck({ item: LineageSuggestion }) },
    },
    (request, reply) =>
      answerPage(app, request, reply, {
        item: LineageSuggestion,
        find: (db, query: LineageSuggestionQuery, page) => listSuggestions(db, query, page),
        toItem: toSuggestion,
      }),
  );

  app.get(
    '/lineageSuggestions/:lineageSuggestionId',
    {
      schema: {
        tags,
        operationId: 'getLineageSuggestion',
        summary: 'One pair, whatever was decided of it',
        params: LineageSuggestionPath,
        querystring: LineageSuggestionItemQuery,
        response: { 200: LineageSuggestion },
      },
      config: staff,
    },
    (request) => show(request, request.params.lineageSuggestionId),
  );

  app.post(
    '/lineageSuggestions',
    {
      schema: {
        tags,
        operationId: 'createLineageSuggestion',
        summary: 'Say that two recommendations may ask the same',
        body: NewLineageSuggestion,
        response: { 201: LineageSuggestion },
      },
      config: { permission: 'lineage.suggest' },
    },
    async (request, reply) => {
      const id = await writeFor(app, request, 'lineage.suggest', (writing) =>
        once(writing, request, () => suggestPair(writing, request.body)),
      );
      const shown = await show(request, id);
      return reply.code(201).header('location', shown.href).send(shown);
    },
  );

  app.patch(
    '/lineageSuggestions/:lineageSuggestionId',
    {
      schema: {
        tags,
        operationId: 'decideLineageSuggestion',
        summary: 'Confirm or reject that two recommendations ask the same',
        params: LineageSuggestionPath,
        body: NewLineageDecision,
        response: { 200: LineageSuggestion },
      },
      config: { permission: 'lineage.decide' },
    },
    async (request) => {
      const { lineageSuggestionId } = request.params;
      const version = expectedVersion(request.headers['if-match']);
      await writeFor(app, request, 'lineage.decide', (writing) => decidePair(writing, lineageSuggestionId, version, request.body));
      return show(request, lineageSuggestionId);
    },
  );
};
