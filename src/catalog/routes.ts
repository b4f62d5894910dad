import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { OpenAPIV3 } from 'openapi-types';
import { z } from 'zod';
import { latestDump } from '../dumps/shelf.ts';
import { notFound } from '../errors.ts';
import { type FormatName, formats } from '../formats/media.ts';
import { formAsked, seeOther, sendForm } from '../formats/negotiate.ts';
import { type Graph, graphToJsonLd, graphToTurtle } from '../formats/rdf.ts';
import { graphToRdfXml } from '../formats/rdf-xml.ts';
import { inputText } from '../http/fields.ts';
import { apiPath } from '../http/view.ts';
import { type CatalogueFacts, describeCatalogue } from './catalogue.ts';
import { findEarliestDate } from './queries.ts';

/** The lists that are datasets. */
const lists = ['recommendations', 'documents', 'reviews', 'deadlines', 'measures', 'authorities', 'treaties', 'ratifications'];
/** What describes a table is no form of its own, and a page of JSON is not the whole list. */
const noDistributions: FormatName[] = ['json', 'csvw', 'datapackage', 'atom'];

const forms = ['jsonld', 'ttl', 'rdf'] as const;
const write: Record<(typeof forms)[number], (graph: Graph) => string> = { jsonld: graphToJsonLd, ttl: graphToTurtle, rdf: graphToRdfXml };

/** What the catalogue is told by the installation. */
export interface CatalogOptions {
  publisher?: CatalogueFacts['publisher'] | undefined;
  dumpDir?: string | undefined;
}

/** The forms in which lists are given whole, as the contract of the running program says. */
function listsOf(contract: Pick<OpenAPIV3.Document, 'paths'>): CatalogueFacts['lists'] {
  return lists.map((name) => {
    const { 200: answer } = contract.paths[`/${name}`]?.get?.responses ?? {};
    const types = Object.keys((answer as OpenAPIV3.ResponseObject | undefined)?.content ?? {});
    const given = (Object.keys(formats) as FormatName[]).filter((format) => types.includes(formats[format].type));
    return { name, formats: given.filter((format) => !noDistributions.includes(format)) };
  });
}

/** The catalogue of our datasets for data portals: DCAT-AP in three syntaxes. */
export const catalogRoutes: FastifyPluginAsyncZod<CatalogOptions> = async (app, { publisher = {}, dumpDir }) => {
  const hide = true;
  // The contract stays as it is while the program runs, and takes long to write.
  let known: CatalogueFacts['lists'] | undefined;
  const catalogueFor = async (request: Parameters<typeof app.view>[0]): Promise<Graph> => {
    known ??= listsOf(app.swagger() as Parameters<typeof listsOf>[0]);
    const [{ puriBase, base: api }, version, earliest] = await Promise.all([
      app.view(request),
      app.dataVersion(),
      app.read(request, findEarliestDate),
    ]);
    return describeCatalogue({
      puriBase,
      publicUrl: app.publicUrl(),
      api,
      contactEmail: app.contactEmail,
      publisher,
      lists: known,
      dump: dumpDir === undefined ? undefined : latestDump(dumpDir),
      modified: version?.at.slice(0, 10),
      earliest,
    });
  };

  app.get('/catalog', { schema: { hide, querystring: z.strictObject({ format: z.enum(forms).optional() }) } }, async (request, reply) => {
    const form = request.query.format ?? formAsked(request, forms);
    return sendForm(reply, form, write[form](await catalogueFor(request)));
  });

  // The catalogue says where the API begins; who opens that address is led to what describes it.
  app.get(apiPath, { schema: { hide, querystring: z.strictObject({}) } }, (_request, reply) =>
    seeOther(reply, `${app.apiAddress()}/doc/openapi.json`),
  );

  // What the catalogue names is described in it.
  for (const concept of ['catalog', 'dataset', 'distribution', 'dataservice', 'agent'])
    app.get(
      `/id/${concept}/:reference`,
      { schema: { hide, params: z.strictObject({ reference: inputText(200) }), querystring: z.strictObject({}) } },
      async (request, reply) => {
        const { reference } = request.params;
        const form = formAsked(request, forms);
        const { puriBase } = await app.view(request);
        const name = `${puriBase}/id/${concept}/${encodeURIComponent(reference)}`;
        const { quads } = await catalogueFor(request);
        if (!quads.some(({ subject }) => subject.value === name)) throw notFound(`/id/${concept}/${reference}`, 'reference', reference);
        return seeOther(reply, `${app.publicUrl()}/catalog${form === 'jsonld' ? '' : `?format=${form}`}`);
      },
    );
};
