import type { FastifyInstance, FastifyRequest } from 'fastify';
import { notFound } from '../../errors.ts';
import { findRecommendation } from '../../recommendations/queries.ts';
import type { Beside } from './pieces.tsx';

/** The recommendation that something is said of; undefined where the person sees none. */
export async function lookBeside(app: FastifyInstance, request: FastifyRequest, id: string): Promise<Beside | undefined> {
  const row = await app.read(request, (db) => findRecommendation(db, id));
  return row && { ...row, status: row.standing?.status };
}

/** @throws Problem 404 where the person sees none of that id */
export async function findBeside(app: FastifyInstance, request: FastifyRequest, id: string): Promise<Beside> {
  const found = await lookBeside(app, request, id);
  if (!found) throw notFound(`/recommendations/${id}`, 'recommendationId', id);
  return found;
}
