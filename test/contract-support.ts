import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { OpenAPIV3 } from 'openapi-types';

/** A documented operation with everything it refers to put in its place. */
export interface Operation {
  id: string;
  path: string;
  /** Whether it answers to accounts alone. */
  needsKey: boolean;
  parameters: OpenAPIV3.ParameterObject[];
  responses: Record<string, OpenAPIV3.ResponseObject>;
}

/** The contract of a running application, and the judge of its answers. */
export interface Contract {
  document: OpenAPIV3.Document;
  /** Those that read. */
  operations: Operation[];
  /** Those that write. */
  writes: Operation[];
  /** The status under which an answer is documented: its own, or `default`. */
  statusOf(operation: Operation, response: LightMyRequestResponse): string;
  /** What is wrong with an answer; nothing when it keeps to the contract. `selected`: required members may be absent from items. */
  faults(operation: Operation, response: LightMyRequestResponse, options?: { selected?: boolean }): string[];
}

/** Where the API begins. */
export const base = '/api/monitoring/v1';

/** Reads the contract of an application that is ready. */
export function contractOf(app: FastifyInstance): Contract {
  const document = app.swagger() as OpenAPIV3.Document;
  const operationsOf = (method: 'get' | 'post' | 'patch' | 'delete') =>
    Object.entries(document.paths).flatMap(([path, item]) => {
      const operation = item?.[method];
      return operation ? [toOperation(document, path, operation)] : [];
    });
  const operations = operationsOf('get');
  const whole = validators(document, false);
  const selected = validators(document, true);
  const statusOf = ({ responses }: Operation, { statusCode }: LightMyRequestResponse) =>
    responses[statusCode] ? String(statusCode) : 'default';
  return {
    document,
    operations,
    writes: [...operationsOf('post'), ...operationsOf('patch'), ...operationsOf('delete')],
    statusOf,
    faults(operation, response, options = {}) {
      const status = statusOf(operation, response);
      if (status === 'default' && response.statusCode < 400) return [`${response.statusCode} is not documented`];
      const { content, headers } = operation.responses[status] as OpenAPIV3.ResponseObject;
      // What is streamed is not known before it is sent, so that it has no tag.
      const isStreamed = response.statusCode === 200 && response.headers['content-length'] === undefined;
      const faults = Object.keys(headers ?? {})
        .filter((name) => response.headers[name.toLowerCase()] === undefined && !(isStreamed && name === 'ETag'))
        .map((name) => `${response.statusCode} without ${name}`);
      if (!content) return response.body === '' ? faults : [...faults, `${response.statusCode} has a body`];
      const type = String(response.headers['content-type']).split(';')[0] ?? '';
      const schema = content[type]?.schema;
      if (!schema) return [...faults, `${response.statusCode} as ${type}`];
      // Of a file no more is said than what it is.
      if (!type.endsWith('json')) return faults;
      const validate = (options.selected ? selected : whole)(schema);
      if (validate(JSON.parse(response.body))) return faults;
      return [
        ...faults,
        ...(validate.errors ?? []).map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`),
      ];
    },
  };
}

const toOperation = (document: OpenAPIV3.Document, path: string, operation: OpenAPIV3.OperationObject): Operation => ({
  id: operation.operationId ?? path,
  path,
  needsKey: (operation.security ?? []).length === 1,
  parameters: (operation.parameters ?? []).map((parameter) => resolve<OpenAPIV3.ParameterObject>(document, parameter)),
  responses: Object.fromEntries(
    Object.entries(operation.responses).map(([status, response]) => [status, resolve<OpenAPIV3.ResponseObject>(document, response)]),
  ),
});

function resolve<Value>(document: OpenAPIV3.Document, value: Value | OpenAPIV3.ReferenceObject): Value {
  if (!(value as OpenAPIV3.ReferenceObject).$ref) return value as Value;
  const found = (value as OpenAPIV3.ReferenceObject).$ref
    .slice(2)
    .split('/')
    .reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], document);
  if (!found) throw new Error(`${(value as OpenAPIV3.ReferenceObject).$ref} does not exist`);
  return found as Value;
}

/** Compiles schemas of the contract for ajv, each once. */
function validators(document: OpenAPIV3.Document, optional: boolean): (schema: unknown) => ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: false });
  formats.default(ajv);
  const components = toJsonSchema({ schemas: document.components?.schemas }, optional) as object;
  ajv.addSchema({ $id: 'contract', components });
  const compiled = new Map<string, ValidateFunction>();
  return (schema) => {
    const text = JSON.stringify(toJsonSchema(schema, optional)).replaceAll('"#/', '"contract#/');
    const known = compiled.get(text) ?? ajv.compile(JSON.parse(text));
    compiled.set(text, known);
    return known;
  };
}

/**
 * An OpenAPI 3.0 schema as JSON Schema. Objects are closed, so that a member that is not declared fails: clients may not have to
 * expect it, but we have to have meant it. With `optional`, members of records may be absent, as `select` makes them.
 */
function toJsonSchema(value: unknown, optional: boolean): unknown {
  if (Array.isArray(value)) return value.map((one) => toJsonSchema(one, optional));
  if (value === null || typeof value !== 'object') return value;
  const { nullable, ...schema } = value as Record<string, unknown>;
  const converted: Record<string, unknown> = Object.fromEntries(
    Object.entries(schema).map(([key, member]) => [key, toJsonSchema(member, optional)]),
  );
  if (nullable) converted['type'] = [schema['type'], 'null'];
  const isObject = schema['properties'] !== undefined && schema['type'] === 'object';
  if (isObject && schema['additionalProperties'] === undefined) converted['additionalProperties'] = false;
  if (isObject && optional)
    converted['required'] = ((schema['required'] ?? []) as string[]).filter((name) =>
      ['id', 'code', 'href', 'items', 'total'].includes(name),
    );
  return converted;
}

/** Calls an operation with its path parameters filled in; values of the query are repeated where they are lists. */
export function addressOf(operation: Operation, path: Record<string, string> = {}, query: Record<string, unknown> = {}): string {
  const filled = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? `missing-${name}`));
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, String(one)])),
  );
  return `${base}${filled}${search.size > 0 ? `?${search}` : ''}`;
}
