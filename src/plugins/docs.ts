import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import fp from 'fastify-plugin';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import type { OpenAPIV3 } from 'openapi-types';
import { stringify } from 'yaml';
import { z } from 'zod';
import { finishContract } from '../http/contract.ts';
import { apiPath } from '../http/view.ts';
import { version } from '../version.ts';

const tags = [
  { name: 'Recommendations', description: 'What international bodies told Belgium, with search' },
  { name: 'Assessments', description: 'What the institutes find: drafted, reviewed, published, never overwritten' },
  { name: 'Contributions', description: 'What civil society, authorities and other institutions say' },
  { name: 'Lineage', description: 'The same demand again, over bodies and cycles' },
  { name: 'Documents', description: 'What was published' },
  { name: 'Reviews', description: 'Cycles in which a body examines Belgium' },
  { name: 'Deadlines', description: 'What is due when' },
  { name: 'Treaties', description: "Treaties, Belgium's acts and its standing on any day" },
  { name: 'Authorities', description: 'Who can act or is addressed' },
  { name: 'Measures', description: 'What authorities did' },
  { name: 'Statistics', description: 'Counts with their denominators' },
  { name: 'Search', description: 'All kinds of records in one ranked list' },
  { name: 'Changes', description: 'The feed of changes, and the audit chain' },
  { name: 'Subscriptions', description: 'Webhooks that are told of changes' },
  { name: 'Dumps', description: 'Everything public, of one moment, in files' },
  { name: 'Imports', description: 'Files of other institutions, and the own spreadsheets' },
  { name: 'Work list', description: 'What awaits the staff' },
  { name: 'Accounts', description: 'Users and keys' },
  { name: 'Reference data', description: 'Codes with their names in four languages' },
  { name: 'Health', description: 'Whether the service works' },
];

/**
 * Makes the contract from the routes' schemas, serves it as JSON and YAML under `/doc`, and a page to browse it at `/docs`.
 * The page loads nothing from other hosts.
 */
export const docs = fp(
  async (app) => {
    await app.register(swagger, {
      openapi: {
        openapi: '3.0.3',
        info: {
          title: 'Monitum',
          version,
          description:
            'What international bodies have told Belgium about human rights, the treaties that bind it, and what has been done since. Reading needs no key. Every text is given in Dutch, French, German and English where it exists; who made each is said beside it.',
          license: {
            name: 'Data: CC BY 4.0, metadata and code lists CC0 1.0; texts of the United Nations and the Council of Europe belong to them',
            url: 'https://creativecommons.org/licenses/by/4.0/',
          },
        },
        servers: [{ url: apiPath }],
        tags,
      },
      transform: ({ schema, url, ...rest }) => {
        const transformed = jsonSchemaTransform({ schema, url, ...rest } as Parameters<typeof jsonSchemaTransform>[0]);
        const needsKey = (rest.route.config as { permission?: unknown } | undefined)?.permission !== undefined;
        return {
          schema: { ...transformed.schema, ...(needsKey ? { 'x-needs-key': true } : {}) } as typeof transformed.schema,
          url: transformed.url.replace(apiPath, '') || '/',
        };
      },
      transformObject: (input) => finishContract(jsonSchemaTransformObject(input) as OpenAPIV3.Document),
    });

    let contract: { json: string; yaml: string } | undefined;
    const written = () => {
      if (!contract) {
        const document = app.swagger();
        contract = { json: JSON.stringify(document), yaml: stringify(document, { lineWidth: 0, aliasDuplicateObjects: false }) };
      }
      return contract;
    };
    app.get(`${apiPath}/doc/openapi.json`, { schema: { hide: true, querystring: z.strictObject({}) } }, (_request, reply) =>
      reply.type('application/json').send(written().json),
    );
    app.get(
      `${apiPath}/doc/openapi.yaml`,
      { schema: { hide: true, querystring: z.strictObject({}) }, config: { produces: ['application/yaml'] } },
      (_request, reply) => reply.type('application/yaml').send(written().yaml),
    );
    await app.register(swaggerUi, {
      routePrefix: '/docs',
      staticCSP:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'",
      uiConfig: { layout: 'BaseLayout', deepLinking: true, displayRequestDuration: true, tryItOutEnabled: true, validatorUrl: null },
      theme: { title: 'Monitum API' },
    });
  },
  { name: 'docs', fastify: '5.x' },
);
