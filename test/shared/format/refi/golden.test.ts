import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { conventionKey } from '#shared/format/refi/offsets.ts';
import type { RefiPlan } from '#shared/format/refi/plan.ts';
import { assertSound } from '#shared/format/study-folder/sound.ts';
import { acceptedPlan, contentOf, filesIn } from './study.ts';

/**
 * One invented project as six programs would write it: each folder holds what the archive holds, and what must come
 * of it. To add one: make the folder, run the tests, read the `expected.json` they write, commit both.
 */
const FOLDER = join(import.meta.dirname, '../../../fixtures/refi');
const habits = readdirSync(FOLDER);

const planIn = (habit: string): RefiPlan =>
  acceptedPlan(filesIn(join(FOLDER, habit), (name) => name !== 'expected.json'));

const codedIn = (plan: RefiPlan) => {
  const themes = new Map(plan.themes.map(({ id, title }) => [id, title]));
  return plan.codings.map(({ text, theme }) => [text, themes.get(theme)]);
};

describe('one project as six programs write it', () => {
  test('gives the same passages under the same themes, in any convention of counting', () => {
    const [first, ...others] = habits.map((habit) => codedIn(planIn(habit)));
    expect(first).toContainEqual(['the café stayed open', 'Less paper']);
    expect(first).toContainEqual(['By autumn the old rules were back', 'Old rules return']);
    expect(first).toHaveLength(7);
    for (const other of others) expect(other).toEqual(first);
  });

  for (const habit of habits)
    test(`“${habit}” is planned as it was agreed, and makes a sound study`, () => {
      const plan = planIn(habit);
      assertSound(contentOf(plan));
      const { texts, codings: _, ...told } = plan;
      const seen = {
        ...told,
        texts: texts.map(({ source, convention, by }) => ({ source, convention, by })),
      };
      const written = `${JSON.stringify(seen, null, 2)}\n`;
      const expected = join(FOLDER, habit, 'expected.json');
      if (!existsSync(expected)) {
        if (process.env.CI) throw new Error(`${habit} has no expected.json`);
        writeFileSync(expected, written);
      }
      expect(written).toBe(readFileSync(expected, 'utf8'));
    });

  test('is read without knowing the program where the passages bear it out, or is asked', () => {
    for (const habit of habits) {
      const folder = filesIn(join(FOLDER, habit), (name) => name !== 'expected.json');
      const unnamed = new Map(
        [...folder].map(([name, bytes]): [string, Uint8Array] => [
          name,
          /\.qde$/.test(name)
            ? new TextEncoder().encode(new TextDecoder().decode(bytes).replace(/origin="[^"]*"/, ''))
            : bytes,
        ]),
      );
      const plan = acceptedPlan(unnamed);
      const known = new Set(codedIn(planIn(habit)).map(String));
      for (const coded of codedIn(plan)) expect(known).toContain(String(coded));
      for (const { convention, candidates } of plan.texts)
        expect(convention !== null || candidates.length > 1).toBe(true);
    }
  });

  test('an answer for all settles what was asked', () => {
    const plan = acceptedPlan(
      filesIn(join(FOLDER, 'qc'), (name) => name !== 'expected.json'),
      {
        conventions: new Map([
          ['', conventionKey({ unit: 'utf-16', lineEnd: 1, mark: false, end: 'exclusive' })],
        ]),
      },
    );
    expect(plan.texts.map(({ by }) => by)).toEqual(['person', 'person']);
  });
});
