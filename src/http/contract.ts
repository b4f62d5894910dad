import type { OpenAPIV3 } from 'openapi-types';
// Registers the schema of problems, which no route names because every one can answer with it.
import './problems.ts';

type Schema = OpenAPIV3.SchemaObject | OpenAPIV3.ReferenceObject;
type Operation = OpenAPIV3.OperationObject;

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

const problemResponse = (description: string, headers?: OpenAPIV3.ResponseObject['headers']): OpenAPIV3.ResponseObject => ({
  description,
  ...(headers ? { headers } : {}),
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

const text = (description: string): OpenAPIV3.HeaderObject => ({ description, schema: { type: 'string' } });

/** The answers that every operation can give besides its own; each is made once and referred to. */
const sharedResponses: Record<string, OpenAPIV3.ResponseObject> = {
  NotModified: { description: 'The client has the current representation', headers: { ETag: text('Version of the representation') } },
  BadRequest: problemResponse('The request breaks the contract; one issue for each fault'),
  NotFound: problemResponse('Nothing has this address'),
  NotAcceptable: problemResponse('None of the media types in the Accept header can be given'),
  TooManyRequests: problemResponse('The quota is used up', { 'Retry-After': text('Seconds until there is a new quota') }),
  Problem: problemResponse('Any other problem'),
};

const shared = (name: string): OpenAPIV3.ReferenceObject => ({ $ref: `#/components/responses/${name}` });

/**
 * Finishes the contract that the routes' schemas make: the answers that all operations share, the ETag of every read,
 * and schemas as a client should see them.
 * Objects that are strict at run time are left open in the contract, so that a later member breaks no client (BelgIF addi-prop, api-evol).
 */
export function finishContract(generated: OpenAPIV3.Document): OpenAPIV3.Document {
  const document = withoutInputTwins(generated);
  for (const [path, item] of Object.entries(document.paths))
    for (const method of methods) {
      const operation = item?.[method];
      if (operation) finishOperation(path, operation);
    }
  const schemas = openObjects(document.components?.schemas ?? {}) as Record<string, Schema>;
  const used = usedNames({ paths: document.paths, responses: sharedResponses }, schemas);
  const { openapi, info, servers = [], tags = [] } = document;
  return {
    openapi,
    info,
    servers,
    tags,
    paths: openObjects(sortKeys(document.paths)) as OpenAPIV3.PathsObject,
    components: {
      responses: sharedResponses,
      parameters: {
        IfNoneMatch: {
          name: 'If-None-Match',
          in: 'header',
          description: 'ETag of the representation that the client has',
          schema: { type: 'string' },
        },
      },
      schemas: Object.fromEntries(Object.entries(sortKeys(schemas)).filter(([name]) => used.has(name))),
    },
  };
}

/** Every named schema is generated twice, as input and as output; ours are the same both ways, so one is kept. */
const withoutInputTwins = (document: OpenAPIV3.Document): OpenAPIV3.Document =>
  JSON.parse(JSON.stringify(document).replace(/("\$ref":"#\/components\/schemas\/\w+?)Input"/g, '$1"')) as OpenAPIV3.Document;

function finishOperation(path: string, operation: Operation): void {
  operation.security = [];
  const ok = operation.responses['200'] as OpenAPIV3.ResponseObject | undefined;
  if (ok) ok.description = ok.description === 'Default Response' ? 'Found' : ok.description;
  const down = operation.responses['503'] as OpenAPIV3.ResponseObject | undefined;
  if (down) down.description = 'The service is down';
  if (ok && path !== '/health') {
    ok.headers = { ETag: text('Version of the representation') };
    operation.parameters = [...(operation.parameters ?? []), { $ref: '#/components/parameters/IfNoneMatch' }];
    operation.responses['304'] = shared('NotModified');
  }
  operation.responses['400'] = shared('BadRequest');
  if (path.includes('{')) operation.responses['404'] = shared('NotFound');
  operation.responses['406'] = shared('NotAcceptable');
  operation.responses['429'] = shared('TooManyRequests');
  operation.responses['default'] = shared('Problem');
}

/** Removes what closes an object, wrappings of one, the patterns of dates, and the safe-integer bounds that only say how JavaScript counts. */
function openObjects(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(openObjects);
  if (value === null || typeof value !== 'object') return value;
  const { allOf } = value as { allOf?: unknown[] };
  if (allOf?.length === 1 && Object.keys(value).length === 1) return openObjects(allOf[0]);
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([key, member]) =>
          !(key === 'additionalProperties' && member === false) &&
          // Beside a format that says the same in a word.
          !(key === 'pattern' && /^date(-time)?$/.test((value as { format?: string }).format ?? '')) &&
          !((key === 'minimum' || key === 'maximum') && Math.abs(member as number) === Number.MAX_SAFE_INTEGER),
      )
      .map(([key, member]) => [key, openObjects(member)]),
  );
}

/** The components that something refers to, directly or through others. */
function usedNames(roots: unknown, schemas: Record<string, Schema>): Set<string> {
  const used = new Set<string>();
  const visit = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    for (const [key, member] of Object.entries(value)) {
      const name = key === '$ref' && typeof member === 'string' ? /^#\/components\/schemas\/(.+)$/.exec(member)?.[1] : undefined;
      if (name && !used.has(name)) {
        used.add(name);
        visit(schemas[name]);
      } else visit(member);
    }
  };
  visit(roots);
  return used;
}

const sortKeys = <Value>(record: Record<string, Value>): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));
