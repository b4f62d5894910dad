import { getTableConfig } from 'drizzle-orm/pg-core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Href, Instant } from '../http/fields.ts';
import { codeInput, patchOf, reasonInput } from '../http/input.ts';
import { expectedVersion } from '../http/preconditions.ts';
import { hrefOf } from '../http/view.ts';
import type { RecordKind } from './kinds.ts';
import { once } from './once.ts';
import { createRecord, handOverRecord, mergeRecord, patchRecord, withdrawRecord } from './records.ts';
import { writeFor } from './request.ts';

type Params = Record<string, string>;

/** How the writes of one kind of record are addressed and answered. */
export interface RecordWrites {
  kind: RecordKind;
  /** `/measures`, or below another record: `/recommendations/:recommendationId/positions`. */
  path: string;
  /** Name of the last segment's parameter: `measureId`. */
  param: string;
  /** The kind as a word of the contract: `Measure`. */
  title: string;
  tag: string;
  /** The record as it is answered. */
  item: z.ZodType;
  /** Reads it with the eyes of who asks. */
  show(request: FastifyRequest, id: string, params: Params): Promise<unknown>;
  /** Of a part: the parameter that names what it belongs to, and the member of the input that holds it. */
  within?: { param: string; member: string };
}

const idPattern = z.string().max(100);

/** The query by which a record is withdrawn. */
export const WithdrawalQuery = z.strictObject({
  reason: reasonInput.describe('Why; shown to whoever asks for the record. No personal data'),
  redact: z.boolean().optional().describe('Also take it out of what is shown of past days'),
});

const Merge = z
  .strictObject({ into: codeInput.describe('Id of the record that stays'), reason: reasonInput })
  .meta({ id: 'NewMerge', description: 'Which record stands in the place of this one, and why' });
const HandOverRequest = z
  .strictObject({ to: codeInput.describe('Institution that gets it'), reason: reasonInput })
  .meta({ id: 'NewHandOver', description: 'Who gets the record, and why' });
/** A record given by one institution to another. */
export const HandOver = z
  .object({ id: z.string(), href: Href, from: z.array(z.string()), to: z.string(), reason: z.string(), handedOverAt: Instant })
  .meta({ id: 'HandOver', description: 'A record given by one institution to another' });

/**
 * Adds the writes of one kind of record to its routes: create, change, withdraw, hand over, and merge where the kind can.
 * Each is one transaction; each answer is what the one who asks sees afterwards.
 */
export function addRecordWrites(target: Parameters<FastifyPluginAsyncZod>[0], writes: RecordWrites): void {
  const app = target as unknown as FastifyInstance;
  const { kind, path, param, title, tag, item, show, within } = writes;
  const one = `${path}/:${param}`;
  const record = getTableConfig(kind.table).name;
  const above = within ? { [within.param]: idPattern } : {};
  const body = (within ? kind.input.omit({ [within.member]: true } as never) : kind.input).meta({ id: `New${title}` });
  const patch = patchOf(body, `${title}Patch`);
  const aboveParams = z.strictObject(above);
  const params = z.strictObject({ ...above, [param]: idPattern });
  const schema = (operation: string, summary: string) => ({ tags: [tag], operationId: `${operation}${title}`, summary });
  const lower = title.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`).trim();
  const idIn = (request: FastifyRequest) => (request.params as Params)[param] as string;
  const expected = (request: FastifyRequest) => expectedVersion(request.headers['if-match']);
  /** A part is found under what it belongs to and nowhere else. */
  const requirePlace = (request: FastifyRequest): RecordKind =>
    within ? { ...kind, place: { member: within.member, value: (request.params as Params)[within.param] as string } } : kind;

  app.post(
    path,
    {
      schema: { ...schema('create', `Add a ${lower}`), params: aboveParams, body, response: { 201: item } },
      config: { permission: 'records.create', record },
    },
    async (request, reply) => {
      const input = {
        ...(request.body as Record<string, unknown>),
        ...(within ? { [within.member]: (request.params as Params)[within.param] } : {}),
      };
      const id = await writeFor(app, request, 'records.create', (writing) =>
        once(writing, request, async () => (await createRecord(writing, kind, input)).id),
      );
      const { address } = app.addressOf(request);
      return reply
        .code(201)
        .header('location', `${address}/${encodeURIComponent(id)}`)
        .send(await show(request, id, request.params as Params));
    },
  );

  app.patch(
    one,
    {
      schema: { ...schema('change', `Change a ${lower}`), params, body: patch, response: { 200: item } },
      config: { permission: 'records.change', record },
    },
    async (request) => {
      const version = expected(request);
      await writeFor(app, request, 'records.change', (writing) =>
        patchRecord(writing, requirePlace(request), idIn(request), version, request.body as Record<string, unknown>),
      );
      return show(request, idIn(request), request.params as Params);
    },
  );

  app.delete(
    one,
    {
      schema: { ...schema('withdraw', `Withdraw a ${lower}`), params, querystring: WithdrawalQuery },
      config: { permission: 'records.withdraw' },
    },
    async (request, reply) => {
      const version = expected(request);
      await writeFor(app, request, 'records.withdraw', (writing) =>
        withdrawRecord(writing, requirePlace(request), idIn(request), version, request.query as z.output<typeof WithdrawalQuery>),
      );
      return reply.code(204).send();
    },
  );

  app.post(
    `${one}/handOvers`,
    {
      schema: {
        ...schema('handOver', `Give a ${lower} to another institution`),
        params,
        body: HandOverRequest,
        response: { 201: HandOver },
      },
      config: { permission: 'records.handOver' },
    },
    async (request, reply) => {
      const version = expected(request);
      const { to, reason } = request.body as z.output<typeof HandOverRequest>;
      const handOver = await writeFor(app, request, 'records.handOver', (writing) =>
        handOverRecord(writing, requirePlace(request), idIn(request), version, { to, reason }),
      );
      const { address } = app.addressOf(request);
      return reply.code(201).send({ ...handOver, href: `${address}/${handOver.id}` });
    },
  );

  if (!kind.merge) return;
  app.post(
    `${one}/merges`,
    {
      schema: { ...schema('merge', `Put another ${lower} in the place of this one`), params, body: Merge, response: { 200: item } },
      config: { permission: 'records.withdraw' },
    },
    async (request, reply) => {
      const version = expected(request);
      const { into, reason } = request.body as z.output<typeof Merge>;
      await writeFor(app, request, 'records.withdraw', (writing) =>
        mergeRecord(writing, requirePlace(request), idIn(request), version, { into, reason }),
      );
      const view = await app.view(request);
      return reply
        .header('content-location', hrefOf(view, kind.collection, into))
        .send(await show(request, into, request.params as Params));
    },
  );
}
