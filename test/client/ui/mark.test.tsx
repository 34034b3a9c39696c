import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { Chip } from '#client/ui/chip.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { Mark } from '#client/ui/mark.tsx';

afterEach(cleanup);

test('a mark with a name is a picture of that name, one without is silent', () => {
  const { container } = render(
    <>
      <Mark shape="core-2" kind="change" label="Trust grew, Wexcombe, October 2020: present, clear" />
      <Mark shape="ring" kind="change" />
    </>,
  );
  expect(screen.getAllByRole('img')).toHaveLength(1);
  expect(screen.getByRole('img', { name: /present, clear$/ })).toBeDefined();
  expect(container.querySelectorAll('[aria-hidden="true"]')).toHaveLength(1);
});

test('every mark has a drawing of its own, so that none rests on colour alone', () => {
  const shapes = [
    'core-1',
    'core-2',
    'core-3',
    'hatched',
    'half',
    'ring',
    'crossed',
    'dash',
    'tilde',
    'question',
  ] as const;
  const { container } = render(shapes.map((shape) => <Mark key={shape} shape={shape} kind="threat" />));
  const drawings = [...container.querySelectorAll('svg')].map((svg) => svg.innerHTML);
  expect(new Set(drawings).size).toBe(shapes.length);
});

test('what may still change is marked so, without opacity', () => {
  const { container } = render(<Mark shape="core-3" kind="opportunity" isProvisional />);
  const svg = container.querySelector('svg');
  expect(svg?.hasAttribute('data-provisional')).toBe(true);
  expect(svg?.outerHTML).not.toContain('opacity=');
});

test('a shape speaks its kind only where asked to', () => {
  render(
    <>
      <KindShape kind="threat" isNamed />
      <KindShape kind={null} isNamed />
      <KindShape kind="change" />
    </>,
  );
  expect(screen.getAllByRole('img').map((shape) => shape.getAttribute('aria-label'))).toEqual([
    'threat',
    'unsorted',
  ]);
});

test('a chip says who judged, and that it differs, in words', () => {
  render(
    <Chip isConfirmed differs says="confirmed by Tom Okafor, 9 December" onClick={() => undefined}>
      steady
    </Chip>,
  );
  expect(
    screen.getByRole('button', {
      name: /^steady\s*, confirmed by Tom Okafor, 9 December, differs from the rule$/,
    }),
  ).toBeDefined();
});
