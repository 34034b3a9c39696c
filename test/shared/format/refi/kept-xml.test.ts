import { expect, test } from 'vitest';
import { readKept } from '#shared/format/refi/kept-xml.ts';
import { bytes } from './study.ts';

const drawn = (vertices: string) =>
  readKept(
    bytes(
      `<Project xmlns="urn:QDA-XML:project:1.0" name="A"><Graphs><Graph guid="g">${vertices}</Graph></Graphs></Project>`,
    ),
  );

test('what is not shown is read as far as the schema knows it, and nothing of what was never drawn by people', () => {
  const { graphs } = drawn('<Vertex guid="v" name="A" odd="x"><Odd/></Vertex><Odd guid="o"/>');
  expect(graphs[0]?.inside.map(({ name, attributes }) => [name, [...attributes.keys()]])).toEqual([
    ['Vertex', ['guid', 'name']],
  ]);
  expect(drawn('<Vertex guid="v"/>'.repeat(200_001))).toMatchObject({ isTooMuch: true, graphs: [] });
});
