import { expect, test } from 'vitest';
import { DictionaryEntryId } from '#shared/ids.ts';
import { knownNames } from '#shared/pseudonym/known-names.ts';
import { svgWithoutNames, svgWords } from '#shared/pseudonym/svg-names.ts';

const known = knownNames([
  {
    id: DictionaryEntryId.parse('00000000-0000-4000-8000-000000000001'),
    names: ['Marks & Sons Housing Trust', 'Source'],
    replacement: '[a trust <of two>]',
  },
]);

test('names go from the words of a drawing, over its lines and in its markup’s own letters, and nothing else of it changes', () => {
  const svg = `<svg font-family="'Source Sans 3'"><title>Of Marks &amp; Sons Housing Trust’s</title><text x="1" y="2">Marks &amp; Sons</text><text x="1" y="9">Housing Trust, late</text><path d="M0 0"/></svg>`;
  expect(svgWithoutNames(svg, known)).toBe(
    `<svg font-family="'Source Sans 3'"><title>Of [a trust &lt;of two&gt;]’s</title><text x="1" y="2">[a trust &lt;of two&gt;]</text><text x="1" y="9">, late</text><path d="M0 0"/></svg>`,
  );
  expect(known(svgWords(svgWithoutNames(svg, known)))).toEqual([]);
});
