import { expect, test } from 'vitest';
import { check } from '#server/service/check.ts';
import { codings } from '#server/service/coding.ts';
import { addSource } from '#server/service/source.ts';
import { addStudy } from '#server/service/study.ts';
import { addTheme } from '#server/service/theme.ts';
import { testServer } from '#test/support/serve.ts';

const isSoak = process.env.SOAK === 'yes';
const CODERS = 50;
const DEEDS_EACH = isSoak ? 1200 : 8;

test(
  'fifty coders at once lose no deed, each is done once, and all are in the journal',
  async () => {
    const { address, folder } = await testServer();
    const { world, local } = folder;
    const study = addStudy(world, local, { title: 'Two towns', areas: ['North'] });
    const source = addSource(world, local, study.id, {
      title: 'Notes',
      kind: 'field-note',
      text: 'word '.repeat(CODERS * DEEDS_EACH * 2),
    });
    const theme = addTheme(world, local, study.id, { title: 'Trust', kind: 'change' });
    const before = world.studies.open(study.id).db.prepare('SELECT max(number) FROM journal').pluck().get();
    const one = async (coder: number) => {
      for (let deed = 0; deed < DEEDS_EACH; deed += 1) {
        const start = (coder * DEEDS_EACH + deed) * 10;
        const send = () =>
          fetch(`${address}/api/studies/${study.id}/codings`, {
            method: 'POST',
            headers: { 'Content-Type': 'application/json', 'Idempotency-Key': `coder-${coder}-${deed}` },
            body: JSON.stringify({ source: source.id, theme: theme.id, start, end: start + 9 }),
          });
        const [first, again] = await Promise.all([send(), send()]);
        expect([first.status, again.status]).toEqual([201, 201]);
        expect(await again.json()).toEqual(await first.json());
      }
    };
    await Promise.all(Array.from({ length: CODERS }, (_, coder) => one(coder)));
    expect(codings(world, local, study.id, {})).toHaveLength(CODERS * DEEDS_EACH);
    const after = world.studies.open(study.id).db.prepare('SELECT max(number) FROM journal').pluck().get();
    expect(Number(after) - Number(before)).toBe(CODERS * DEEDS_EACH);
    expect(check(world, local).problems).toEqual([]);
  },
  isSoak ? 3_600_000 : 60_000,
);
