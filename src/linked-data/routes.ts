import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { notFound } from '../errors.ts';
import { contextAddress, contextOf, contextVersion, toJsonLd, toTurtle, turtleHead } from '../formats/linked-data.ts';
import { formAsked, seeOther, sendForm } from '../formats/negotiate.ts';
import { graphToJsonLd, graphToTurtle } from '../formats/rdf.ts';
import type { View } from '../http/view.ts';
import { languageFor } from '../web/problem-page.tsx';
import { ConceptPath, FormQuery, NoQuery, SchemePath, ThingPath } from './schemas.ts';
import { type Item, type Scheme, schemeNames, schemeOf } from './skos.ts';
import { placeOfThing } from './things.ts';
import { vocabularyOf } from './vocabulary.ts';

const hide = true;
/** Lists whose codes have pages of their own, by the name of the list. */
const listsWithPages = ['bodies', 'themes', 'groups', 'sdgs', 'rights', 'policyDomains'];
/** Lists that the API gives under another address, or not at all. */
const listsOutsideTheApi = ['grades', 'uhriLabels'];

const inAYear = 'public, max-age=31536000, immutable';

/** One item of each kind given, in a form. */
function written(view: View, form: 'jsonld' | 'ttl', items: [kind: string, item: Item][]): string {
  if (form === 'ttl') return turtleHead(view.puriBase) + items.map(([kind, item]) => toTurtle(view, kind, item)).join('');
  const graph = items.map(([kind, item]) => toJsonLd(view, kind, item));
  return JSON.stringify({ '@context': contextAddress(view.puriBase), '@graph': graph });
}

const itemsOf = ({ scheme, concepts }: Scheme): [string, Item][] => [
  ['conceptScheme', scheme],
  ...[...concepts.values()].map((concept): [string, Item] => ['concept', concept]),
];

/**
 * Persistent identifiers and what they lead to: things (`/id`), codes (`/auth`) and our vocabulary (`/ns`). They are served below `PURI_BASE`,
 * which may be a domain of its own that leads here, or this installation itself.
 */
export const linkedDataRoutes: FastifyPluginAsyncZod = async (app) => {
  // The page is in the reader's language.
  app.addHook('onSend', async (_request, reply) => {
    reply.header('vary', 'Accept, Accept-Language, Accept-Encoding, Authorization');
  });
  const viewFor = async (request: Parameters<typeof app.view>[0]) => ({ ...(await app.view(request)), languages: undefined });

  app.get('/ns/monitum.jsonld', { schema: { hide, querystring: NoQuery } }, async (request, reply) => {
    const { puriBase } = await viewFor(request);
    return sendForm(reply, 'jsonld', JSON.stringify({ '@context': contextOf(puriBase) }));
  });

  app.get(
    '/ns/monitum/:version.jsonld',
    { schema: { hide, querystring: NoQuery, params: z.strictObject({ version: z.string().max(20) }) } },
    async (request, reply) => {
      const { version } = request.params;
      if (version !== String(contextVersion)) throw notFound(`/ns/monitum/${version}.jsonld`, 'version', version);
      const { puriBase } = await viewFor(request);
      reply.header('cache-control', inAYear);
      return sendForm(reply, 'jsonld', JSON.stringify({ '@context': contextOf(puriBase) }));
    },
  );

  app.get('/ns/monitum', { schema: { hide, querystring: FormQuery } }, async (request, reply) => {
    const { puriBase } = await viewFor(request);
    const form = request.query.format ?? formAsked(request, ['ttl', 'jsonld']);
    const vocabulary = vocabularyOf(puriBase);
    return sendForm(reply, form, form === 'ttl' ? graphToTurtle(vocabulary) : graphToJsonLd(vocabulary));
  });

  app.get('/id/:concept/:reference', { schema: { hide, querystring: NoQuery, params: ThingPath } }, async (request, reply) => {
    const { concept, reference } = request.params;
    const form = formAsked(request, ['json', 'html', 'jsonld', 'ttl']);
    const { api, page } = await placeOfThing(app, request, concept, reference);
    if (form === 'html') return seeOther(reply, `${app.publicUrl()}/${languageFor(request)}${page}`);
    return seeOther(reply, `${app.apiAddress()}${api}${form === 'json' ? '' : `?format=${form}`}`);
  });

  app.get('/auth', { schema: { hide, querystring: FormQuery } }, async (request, reply) => {
    const [view, vocabularies] = await Promise.all([viewFor(request), app.vocabularies.current()]);
    const form = request.query.format ?? formAsked(request, ['jsonld', 'ttl']);
    const schemes = schemeNames.flatMap((list) => schemeOf(view, list, vocabularies) ?? []);
    return sendForm(reply, form, written(view, form, schemes.flatMap(itemsOf)));
  });

  app.get('/auth/:list', { schema: { hide, querystring: FormQuery, params: SchemePath } }, async (request, reply) => {
    const { list } = request.params;
    const [view, vocabularies] = await Promise.all([viewFor(request), app.vocabularies.current()]);
    const scheme = schemeOf(view, list, vocabularies);
    if (!scheme) throw notFound(`/auth/${list}`, 'list', list);
    const form = request.query.format ?? formAsked(request, ['jsonld', 'html', 'ttl', 'json']);
    if (form === 'jsonld' || form === 'ttl') return sendForm(reply, form, written(view, form, itemsOf(scheme)));
    return seeOther(reply, otherForm(request, form, list));
  });

  app.get('/auth/:list/:code', { schema: { hide, querystring: FormQuery, params: ConceptPath } }, async (request, reply) => {
    const { list, code } = request.params;
    const [view, vocabularies] = await Promise.all([viewFor(request), app.vocabularies.current()]);
    const concept = schemeOf(view, list, vocabularies)?.concepts.get(code);
    if (!concept) throw notFound(`/auth/${list}/${code}`, 'code', code);
    const form = request.query.format ?? formAsked(request, ['jsonld', 'html', 'ttl', 'json']);
    if (form === 'jsonld' || form === 'ttl') return sendForm(reply, form, written(view, form, [['concept', concept]]));
    return seeOther(reply, otherForm(request, form, list, code));
  });

  /** The page of a list or a code where there is one, and otherwise what the API gives. */
  function otherForm(request: Parameters<typeof app.view>[0], form: 'html' | 'json', list: string, code?: string): string {
    const below = code === undefined ? '' : `/${encodeURIComponent(code)}`;
    if (form === 'html' && listsWithPages.includes(list)) return `${app.publicUrl()}/${languageFor(request)}/${list}${below}`;
    if (!listsOutsideTheApi.includes(list)) return `${app.apiAddress()}/refData/${list}${below}`;
    return list === 'grades' ? `${app.apiAddress()}/refData/gradeSchemes${below.split('%3A')[0]}` : `${app.apiAddress()}/refData/themes`;
  }
};
