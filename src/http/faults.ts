import type { FastifyError, FastifyRequest } from 'fastify';
import type { Issue } from '../errors.ts';

interface ZodFault {
  keyword: string;
  instancePath: string;
  message?: string | undefined;
  params: Record<string, unknown>;
}

const places = { querystring: 'query', params: 'path', headers: 'header', body: 'body' } as const;

/** Turns one fault that a schema finds into issues, each naming one input with what was given. */
export function toIssues(fault: ZodFault | { keyword: string }, error: FastifyError, request: FastifyRequest): Issue[] {
  const { keyword, instancePath, message, params } = fault as ZodFault;
  const place = places[(error.validationContext ?? 'querystring') as keyof typeof places];
  // A parameter given twice is still one parameter: only in a body does the place in a list belong to the name.
  const [, queryName = '', at] = place === 'query' ? instancePath.split('/') : [];
  const name =
    place === 'query'
      ? queryName
      : instancePath
          .slice(1)
          .replace(/\/(\d+)(?=\/|$)/g, '[$1]')
          .replaceAll('/', '.');
  if (keyword === 'unrecognized_keys')
    return (params['keys'] as string[]).map((key) => {
      const full = name ? `${name}.${key}` : key;
      return { type: 'unknownInput', in: place, name: full, detail: `Input ${full} is unknown`, value: valueAt(request, place, full) };
    });
  return [
    {
      type: 'schemaViolation',
      in: place,
      name,
      detail: `${name}: ${message ?? 'is not valid'}`,
      value: valueAt(request, place, name, at === undefined ? undefined : Number(at)),
    },
  ];
}

/** What was given, cut to a length that can be shown; `at` is its place among the values of a parameter given more than once. */
function valueAt(request: FastifyRequest, place: Issue['in'], name: string, at?: number): unknown {
  const root = { query: request.query, path: request.params, header: request.headers, body: request.body }[place];
  const value = name
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce<unknown>(
      (at, key) => (at !== null && typeof at === 'object' && Object.hasOwn(at, key) ? (at as Record<string, unknown>)[key] : undefined),
      root,
    );
  if (!Array.isArray(value)) return shortened(value);
  return at === undefined ? value.slice(0, 10).map(shortened) : shortened(value[at]);
}

/** What was given, cut to a length that can be shown. */
export const shortened = <Value>(value: Value): Value =>
  (typeof value === 'string' && value.length > 200 ? `${value.slice(0, 200)}…` : value) as Value;
