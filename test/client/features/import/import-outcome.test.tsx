import { createRootRoute, createRouter, RouterContextProvider } from '@tanstack/react-router';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { ImportOutcome } from '#client/features/import/import-outcome.tsx';
import { RoleProvider } from '#client/lib/may.ts';
import type { Role } from '#shared/account/roles.ts';
import { SourceId } from '#shared/ids.ts';
import type { ImportFile } from '#shared/import/import.ts';
import type { SourceKind } from '#shared/source/source.ts';

afterEach(cleanup);

const router = createRouter({ routeTree: createRootRoute() });
const kept = (number: number, title: string, kind: SourceKind): ImportFile => ({
  id: `f${number}`,
  fileName: `${title}.txt`,
  size: 10,
  state: 'kept',
  format: 'text',
  title,
  keep: true,
  kind: { value: kind, from: null, raw: '' },
  form: null,
  area: null,
  wave: null,
  date: null,
  participant: null,
  turns: 1,
  words: 2,
  participantWords: 0,
  speakers: [],
  warnings: [],
  notUnderstood: 0,
  duplicate: null,
  open: [],
  conflicts: [],
  names: null,
  failure: null,
  source: SourceId.parse(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`),
});
const report = kept(1, 'Interim report', 'reading');
const paper = kept(2, 'Position paper', 'reading');
const talk = kept(3, 'August', 'interview');

/** The ways on in their order, the main one marked. */
function ways(role: Role, files: readonly ImportFile[]): string[] {
  render(
    <RouterContextProvider router={router}>
      <RoleProvider value={role}>
        <ImportOutcome
          files={files}
          deskOf={(source) => ({ to: '/desk/$source', params: { source } })}
          proposalsOf={(source) => ({ to: '/proposals/$source', params: { source } })}
          sources={{ to: '/sources', params: {} }}
          onKeepAfterAll={() => undefined}
        />
      </RoleProvider>
    </RouterContextProvider>,
  );
  return screen
    .getAllByRole('link')
    .map((link) => `${link.dataset.look === 'primary' ? '! ' : ''}${link.textContent}`);
}

test('readings that were kept lead on to what they propose, each by its title', () => {
  expect(ways('researcher', [report, paper])).toEqual([
    '! Propose themes from “Interim report”',
    'Code the first',
    'All sources',
    'Interim report',
    'Position paper',
    'Propose themes from “Position paper”',
  ]);
  const way = screen.getByRole('link', { name: 'Propose themes from “Position paper”' });
  expect(way.getAttribute('href')).toBe(`/proposals/${paper.source}`);
});

test('beside talk, coding is the main way on and a reading has its own', () => {
  expect(ways('owner', [talk, report])).toEqual([
    '! Code the first',
    'All sources',
    'August',
    'Interim report',
    'Propose themes from “Interim report”',
  ]);
});

test('whoever may not keep proposals is not shown the way to them', () => {
  expect(ways('author', [report]).join()).not.toContain('Propose');
});
