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
  Unauthorized: problemResponse('There is no key, or it is not good (any more)', { 'WWW-Authenticate': text('How to send a key') }),
  Forbidden: problemResponse('The account, its institution or the scopes of the key do not permit it'),
  Conflict: problemResponse('The record, or another one, is in a state that does not allow this'),
  Gone: problemResponse('It was public and was withdrawn'),
  Moved: { description: 'Another record stands in its place', headers: { Location: text('Where that one is') } },
  PreconditionFailed: problemResponse('The record was changed after it was read; `currentVersion` is the one to read'),
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
      if (operation) finishOperation(path, method, operation);
    }
  const schemas = titled(openObjects(document.components?.schemas ?? {}) as Record<string, Schema>);
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
        IfMatch: {
          name: 'If-Match',
          in: 'header',
          required: true,
          description: 'ETag of the record as it was read; only the number of the version in it is compared',
          schema: { type: 'string' },
        },
        IdempotencyKey: {
          name: 'Idempotency-Key',
          in: 'header',
          description: 'Drawn at random for each request; sent again with the same request it does nothing twice',
          schema: { type: 'string', minLength: 8, maxLength: 100 },
        },
      },
      securitySchemes: {
        ApiKey: {
          type: 'http',
          scheme: 'bearer',
          description: 'A key: `Authorization: Bearer monitum_…`. Reading what is public needs none',
        },
      },
      schemas: Object.fromEntries(Object.entries(sortKeys(schemas)).filter(([name]) => used.has(name))),
    },
  };
}

/** Every named schema is generated twice, as input and as output; ours are the same both ways, so one is kept. */
const withoutInputTwins = (document: OpenAPIV3.Document): OpenAPIV3.Document =>
  JSON.parse(JSON.stringify(document).replace(/("\$ref":"#\/components\/schemas\/\w+?)Input"/g, '$1"')) as OpenAPIV3.Document;

/** A POST that changes a record that is there, rather than adding one. */
const isStep = (path: string): boolean => /\/(transitions|merges|handOvers)$/.test(path);

const parameter = (name: string): OpenAPIV3.ReferenceObject => ({ $ref: `#/components/parameters/${name}` });

function finishOperation(path: string, method: (typeof methods)[number], operation: Operation): void {
  const needsKey = (operation as { 'x-needs-key'?: boolean })['x-needs-key'] === true;
  delete (operation as { 'x-needs-key'?: boolean })['x-needs-key'];
  operation.security = needsKey ? [{ ApiKey: [] }] : method === 'get' ? [{}, { ApiKey: [] }] : [];
  if (path === '/health') operation.security = [];
  const { responses } = operation;
  const parameters = [...(operation.parameters ?? [])];
  const ok = (responses['200'] ?? responses['201'] ?? responses['202']) as OpenAPIV3.ResponseObject | undefined;
  if (ok?.description === 'Default Response')
    ok.description = responses['202'] ? 'Queued; look at its address for what comes of it' : responses['201'] ? 'Added' : 'Found';
  const down = responses['503'] as OpenAPIV3.ResponseObject | undefined;
  if (down) down.description = 'The service is down';
  // What an account alone can read is kept by nobody, but a record still has the version that a change of it names.
  const hasTag = path !== '/health' && (!needsKey || method !== 'get' || (path.endsWith('Id}') && !isUnversioned.test(path)));
  if (ok && hasTag && method !== 'post') ok.headers = { ETag: text('Version of the representation') };
  if (method === 'get' && hasTag) {
    parameters.push(parameter('IfNoneMatch'));
    responses['304'] = shared('NotModified');
    if (isRecord.test(path)) responses['410'] = shared('Gone');
    if (isMergeable.test(path)) responses['301'] = shared('Moved');
  }
  if (method !== 'get') {
    if (method === 'post' && !isStep(path)) {
      parameters.push(parameter('IdempotencyKey'));
      if (ok) ok.headers = { ...ok.headers, Location: text('Address of what was added') };
    } else {
      parameters.push(parameter('IfMatch'));
      responses['412'] = shared('PreconditionFailed');
    }
    if (method === 'delete') {
      delete responses['200'];
      responses['204'] = { description: 'Done' };
    }
    if (operation.requestBody) (operation.requestBody as OpenAPIV3.RequestBodyObject).required = true;
    responses['409'] = shared('Conflict');
    responses['410'] = shared('Gone');
  }
  if (needsKey) {
    responses['401'] = shared('Unauthorized');
    responses['403'] = shared('Forbidden');
  }
  if (parameters.length > 0) operation.parameters = parameters;
  responses['400'] = shared('BadRequest');
  if (path.includes('{')) responses['404'] = shared('NotFound');
  responses['406'] = shared('NotAcceptable');
  responses['429'] = shared('TooManyRequests');
  responses['default'] = shared('Problem');
}

/** Addresses for accounts alone of what has no version, because it is never changed by a patch. */
const isUnversioned = /^\/(apiKeys|imports|importReviews|sessions)\/\{\w+\}$/;

/** Addresses of records of which another can stand in the place. */
const isMergeable = /^\/(recommendations|measures)\/\{\w+\}$/;

/** Addresses of records that can be withdrawn. */
const isRecord =
  /^\/(recommendations|documents|reviews|deadlines|measures|authorities)\/\{\w+\}(\/(positions|grades|assessments|contributions)\/\{\w+\})?$|^\/treaties\/\{\w+\}\/actions\/\{\w+\}$/;

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

/** Gives every object within a schema a title made of the names above it, for programs that make types of the contract (BelgIF oas-descr). */
function titled(schemas: Record<string, Schema>): Record<string, Schema> {
  const visit = (value: unknown, path: string, isNamed: boolean): unknown => {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
    const schema = value as OpenAPIV3.SchemaObject & { properties?: Record<string, unknown>; items?: unknown };
    const properties =
      schema.properties &&
      Object.fromEntries(
        Object.entries(schema.properties).map(([name, member]) => [
          name,
          visit(member, `${path}${name.replace(/^./, (letter) => letter.toUpperCase())}`, false),
        ]),
      );
    return {
      ...(schema.type === 'object' && !isNamed && !('title' in schema) ? { title: path } : {}),
      ...schema,
      ...(properties ? { properties } : {}),
      ...(schema.items ? { items: visit(schema.items, `${path}Item`, false) } : {}),
    };
  };
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, visit(schema, name, true) as Schema]));
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
