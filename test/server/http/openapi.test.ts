import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { projectPath } from '#server/io/project.ts';
import { apis } from '#shared/api/all.ts';
import type { Endpoint } from '#shared/api/endpoint.ts';
import { describeApi } from '#shared/api/openapi.ts';
import { testServer } from '#test/support/serve.ts';

const endpoints: (Endpoint & { name: string })[] = Object.entries(apis).flatMap(([word, api]) =>
  Object.entries(api).map(([name, one]) => ({ ...one, name: `${word}.${name}` })),
);

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value;

describe('the description of the API', () => {
  test('holds every contract there is', async () => {
    const registered = new Set(Object.values(apis).flatMap((api) => Object.values(api)));
    const forgotten: string[] = [];
    for (const file of readdirSync(projectPath('shared', 'api'))) {
      const module: Record<string, unknown> = await import(
        /* @vite-ignore */ projectPath('shared', 'api', file)
      );
      for (const [name, api] of Object.entries(module))
        if (name.endsWith('Api') && typeof api === 'object' && api !== null)
          for (const [key, one] of Object.entries(api))
            if (isEndpoint(one) && !registered.has(one)) forgotten.push(`${file} ${name}.${key}`);
    }
    expect(forgotten).toEqual([]);
  });

  test('names every address and method once', () => {
    const addresses = endpoints.map(({ method, path }) => `${method} ${path}`);
    expect(addresses.filter((one, at) => addresses.indexOf(one) !== at)).toEqual([]);
  });

  test('is answered as OpenAPI 3.1, with parameters for every part of a path', async () => {
    const { address } = await testServer();
    const response = await fetch(`${address}/api/openapi.json`);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    const description: ReturnType<typeof describeApi> = await response.json();
    expect(description).toMatchObject({ openapi: '3.1.0', info: { title: 'Throughline', version: '0.1.0' } });
    expect(Object.values(description.paths).flatMap((here) => Object.keys(here))).toHaveLength(
      endpoints.length,
    );
    for (const [path, here] of Object.entries(description.paths))
      for (const { parameters } of Object.values(here)) {
        expect(
          parameters
            .filter((one) => one.in === 'path')
            .map(({ name }) => name)
            .sort(),
          path,
        ).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort());
      }
  });

  test('says of a query what it is read as, and needs only what has no default', () => {
    const { paths } = describeApi(apis, '1');
    const parameters = (path: string) => paths[path]?.get?.parameters ?? [];
    expect(parameters('/api/studies/{study}/areas').find(({ name }) => name === 'limit')).toMatchObject({
      required: false,
      schema: { type: 'integer', minimum: 1 },
    });
    expect(parameters('/api/studies/{study}/export').find(({ name }) => name === 'format')).toMatchObject({
      required: true,
    });
  });

  test('gives other media types than JSON where an endpoint has them', () => {
    const { paths } = describeApi(apis, '1');
    expect(paths['/api/studies/{study}/export']?.get).toMatchObject({
      responses: { 200: { content: { 'text/csv': {}, 'application/zip': {} } } },
    });
  });
});

describe('every endpoint', () => {
  test('is mounted, and answers rubbish in the one error form', async () => {
    const { address, folder } = await testServer();
    const made = await fetch(`${address}/api/studies`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ title: 'Two towns', areas: ['North'], from: '2020-08', to: '2020-10' }),
    });
    const { id } = await made.json();
    const wrong: string[] = [];
    for (const { method, path, name } of endpoints) {
      const url = address + path.replace(':study', id).replace(/:\w+/g, 'no-such-thing');
      for (const [query, body] of [
        ['?nonsense=1', undefined],
        ['', '{"nonsense":{"deep":[1]}}'],
        ['', 'not json'],
        ['', '[]'],
      ] as const) {
        if (method === 'GET' && body !== undefined) continue;
        const response = await fetch(url + query, {
          method,
          ...(body !== undefined && { headers: { 'Content-Type': 'application/json' }, body }),
        });
        const text = await response.text();
        const answered = JSON.parse(text.startsWith('{') ? text : '{}');
        const isRefusal =
          response.status >= 400 &&
          response.status < 500 &&
          typeof answered.error?.code === 'string' &&
          typeof answered.error?.message === 'string' &&
          !/node_modules|at .+\.ts:\d/.test(text);
        const isUnmounted = /There is nothing at/.test(text);
        if (!isRefusal || isUnmounted)
          wrong.push(`${name} ${query}${body ?? ''}: ${response.status} ${text.slice(0, 120)}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(folder.world.studies.ids()).toEqual([id]);
  });

  test('of an unknown study is not found', async () => {
    const { address } = await testServer();
    const wrong: string[] = [];
    for (const { method, path, name, query } of endpoints) {
      if (!path.includes(':study') || method !== 'GET') continue;
      const { properties = {}, required = [] } = z.toJSONSchema(query, {
        io: 'input',
        unrepresentable: 'any',
      });
      const needed = required.map((field) => {
        const property = properties[field];
        return `${field}=${typeof property === 'object' ? (property.enum?.[0] ?? 'x') : 'x'}`;
      });
      const response = await fetch(
        `${address}${path.replace(':study', 'nowhere').replace(/:\w+/g, 'x')}?${needed.join('&')}`,
      );
      const { error } = await response.json();
      if (response.status !== 404 || !error.message.includes('study “nowhere”'))
        wrong.push(`${name}: ${response.status}`);
    }
    expect(wrong).toEqual([]);
  });
});
