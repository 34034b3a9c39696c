import { z } from 'zod';
import type { Endpoint } from './endpoint.ts';

type Schema = z.core.JSONSchema.BaseSchema;

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  description?: string;
  schema: Schema;
}

type Content = Record<string, { schema: Schema }>;

interface Operation {
  tags: string[];
  operationId: string;
  summary: string;
  parameters: Parameter[];
  requestBody?: { required: boolean; content: Content };
  responses: Record<string, { description: string; content: Content }>;
}

/** A description of the program's addresses that other programs read (OpenAPI 3.1). */
export interface OpenApi {
  openapi: '3.1.0';
  info: { title: string; version: string; description: string };
  tags: { name: string }[];
  /** By path, then by method in lower case. */
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

const asJsonSchema = (schema: z.ZodType, io: 'input' | 'output'): Schema => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
};

const REFUSALS: Record<string, string> = {
  400: 'Something in the request is not as it should be; `field` names it',
  403: 'The Host or Origin is not this program’s own',
  404: 'There is no such thing here',
  409: 'It does not fit what stands there; nothing was changed',
  413: 'The request is too large',
  415: 'The request is in a form this program does not read',
  500: 'A bug; `request` is the id under which it was logged',
};

const ErrorSchema = z.strictObject({
  error: z.strictObject({
    code: z.string(),
    message: z.string(),
    field: z.string().optional(),
    help: z.string().optional(),
    request: z.string().optional(),
    current: z.unknown().optional(),
  }),
});

const IDEMPOTENCY_KEY: Parameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'The same key twice is one deed, answered alike',
  schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,200}$' },
};

/** Parameters of one place; a query's types are those it is read as, and it needs what has no default. */
function parameters(schema: z.ZodType, place: 'path' | 'query'): Parameter[] {
  const needed = asJsonSchema(schema, 'input').required ?? [];
  return Object.entries(asJsonSchema(schema, 'output').properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || needed.includes(name),
    schema: typeof property === 'boolean' ? {} : property,
  }));
}

const hasFields = (schema: Schema): boolean => Object.keys(schema.properties ?? {}).length > 0;

const mayRefuse = ({ method, body, params }: Endpoint, status: string): boolean => {
  if (status === '404') return hasFields(asJsonSchema(params, 'input'));
  if (status === '409') return method !== 'GET';
  if (status === '413' || status === '415') return hasFields(asJsonSchema(body, 'input'));
  return true;
};

function operation(word: string, name: string, endpoint: Endpoint): Operation {
  const { method, summary, params, query, body, result, status, takes, answers } = endpoint;
  const isWrite = method !== 'GET';
  const bodySchema = asJsonSchema(body, 'input');
  const answer = asJsonSchema(result, 'output');
  return {
    tags: [word],
    operationId: `${word}.${name}`,
    summary,
    parameters: [
      ...parameters(params, 'path'),
      ...parameters(query, 'query'),
      ...(isWrite ? [IDEMPOTENCY_KEY] : []),
    ],
    ...((hasFields(bodySchema) || takes !== 'application/json') && {
      requestBody: {
        required: (bodySchema.required ?? []).length > 0,
        content: { [takes]: { schema: bodySchema } },
      },
    }),
    responses: {
      [status]: {
        description: 'Done',
        content: Object.fromEntries(
          answers.map((type) => [type, { schema: answers.length > 1 ? { type: 'string' } : answer }]),
        ),
      },
      ...Object.fromEntries(
        Object.entries(REFUSALS)
          .filter(([refusal]) => mayRefuse(endpoint, refusal))
          .map(([refusal, description]) => [
            refusal,
            {
              description,
              content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
            },
          ]),
      ),
    },
  };
}

/** Describes endpoints, given by the word they are about. */
export function describeApi(apis: Record<string, Record<string, Endpoint>>, version: string): OpenApi {
  const paths: OpenApi['paths'] = {};
  for (const [word, endpoints] of Object.entries(apis))
    for (const [name, endpoint] of Object.entries(endpoints)) {
      const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
      const here = paths[path] ?? {};
      paths[path] = here;
      here[endpoint.method.toLowerCase()] = operation(word, name, endpoint);
    }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Throughline',
      version,
      description:
        'Ids are lower-case UUIDs; where a study, area, wave or theme is asked for, its name or month does too. ' +
        'Offsets are UTF-16 code units of a source’s text version. Times are ISO 8601 UTC. Lists answer `items` and `next`.',
    },
    tags: Object.keys(apis).map((name) => ({ name })),
    paths,
    components: { schemas: { Error: asJsonSchema(ErrorSchema, 'output') } },
  };
}
