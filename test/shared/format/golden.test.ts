import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDraft } from '#shared/format/format.ts';
import { village } from './village.ts';

/**
 * Each folder of test/fixtures/format holds one invented input and what must come of it. To add one: make the folder
 * with its input, run the tests, read the `expected.json` they write as a researcher would, commit both.
 */
const FOLDER = join(import.meta.dirname, '../../fixtures/format');

describe('every golden input', () => {
  for (const name of readdirSync(FOLDER)) {
    it(`"${name}" reads as it was agreed`, async () => {
      const folder = join(FOLDER, name);
      const input = readdirSync(folder).find((file) => !file.startsWith('expected.'));
      if (input === undefined) throw new Error(`${name} has no input`);
      const draft = await readDraft(new Uint8Array(readFileSync(join(folder, input))), input, {
        study: village,
      });
      const { header: _, ...seen } = draft;
      const written = `${JSON.stringify(seen, null, 2)}\n`;
      const expected = join(folder, 'expected.json');
      const changed = join(folder, 'expected.json.changed');
      if (!existsSync(expected)) {
        if (process.env.CI) throw new Error(`${name} has no expected.json`);
        writeFileSync(expected, written);
      }
      if (readFileSync(expected, 'utf8') === written) rmSync(changed, { force: true });
      else if (!process.env.CI) writeFileSync(changed, written);
      expect(written).toBe(readFileSync(expected, 'utf8'));
    });
  }
});
