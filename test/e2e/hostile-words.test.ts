import { addressOf, endpoints, madeStudy } from '#test/support/every-write.ts';
import { HOSTILE, putHostileWords } from '#test/support/hostile-words.ts';
import type { Asked } from '#test/support/writing-asked.ts';
import { expect, test } from './support.ts';

test.use({ sample: false });

test('words that do harm do none on any page, wherever they were put', { tag: '@long' }, async ({
  page,
  program,
}) => {
  test.setTimeout(240_000);
  let study = '';
  const ask = async (name: string, asked: Asked = {}): Promise<unknown> => {
    const response = await fetch(`${program}${addressOf(name, study, asked)}`, {
      method: endpoints.get(name)?.method ?? '',
      ...(asked.body && {
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(asked.body),
      }),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`);
    return answer;
  };
  const given = { title: 'Two towns', areas: ['North', 'South'], from: '2020-08', to: '2020-09' };
  ({ id: study } = (await ask('study.add', { body: given })) as { id: string });
  const made = await madeStudy(ask, program);
  expect((await putHostileWords(ask, made)).length).toBeGreaterThan(100);
  await ask('report.change', { params: { report: made.report }, body: { body: HOSTILE, audience: 'team' } });
  await ask('source.change', { params: { source: made.source }, body: { participants: [made.person] } });
  const link = { params: { participant: made.person }, body: {} };
  const { address } = (await ask('participantLink.make', link)) as { address: string };

  const of = `/studies/${study}`;
  const cell = `${made.trust}.${made.area}.2020-08`;
  const addresses = [
    '/',
    of,
    `${of}/sources`,
    `${of}/sources?edit=${made.source}`,
    `${of}/sources/${made.source}`,
    `${of}/sources/${made.source}?coding=${made.coding}`,
    `${of}/sources/${made.other}/text`,
    `${of}/themes`,
    `${of}/themes?open=${made.trust}`,
    `${of}/themes/${made.trust}`,
    `${of}/themes/${made.threat}`,
    `${of}/themes/${made.trust}/similar`,
    `${of}/themes/links?view=list`,
    `${of}/themes/links`,
    `${of}/themes/together`,
    `${of}/themes/recheck`,
    `${of}/themes/versions`,
    `${of}/over-time`,
    `${of}/over-time?view=all&cell=${cell}`,
    `${of}/over-time/since`,
    `${of}/over-time/sweep`,
    `${of}/over-time/framework`,
    `${of}/over-time/areas-compared?theme=${made.trust}`,
    `${of}/over-time/then-and-now`,
    `${of}/threats`,
    `${of}/threats?view=list`,
    `${of}/areas/${made.area}`,
    `${of}/areas/North?view=exercise`,
    `${of}/areas/North/sheet`,
    `${of}/findings`,
    `${of}/findings?write=1`,
    `${of}/memos`,
    `${of}/passages`,
    `${of}/search?q=pwned`,
    `${of}/history`,
    `${of}/trash`,
    `${of}/names`,
    `${of}/quotes`,
    `${of}/quotes?quote=${made.quote}`,
    `${of}/quotes?published=true`,
    `${of}/quotes/to-send`,
    `${of}/reports`,
    `${of}/reports/${made.report}`,
    `${of}/reports/${made.report}?view=preview`,
    `${of}/people`,
    `${of}/people?person=${made.person}`,
    `${of}/people/team`,
    `${of}/people/access`,
    `${of}/checks`,
    `${of}/checks/${made.sentSheet.check}`,
    `${of}/method`,
    `${of}/setup`,
    `${of}/people/${made.person}/house`,
    new URL(address).pathname,
    '/mine?page=check',
    '/mine?page=quotes',
    '/mine?page=exercise',
    '/mine?page=consent',
  ];
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.exposeFunction('pwned', () => dialogs.push('pwned'));
  let told = 0;
  for (const to of addresses)
    await test.step(to, async () => {
      await page.goto(to);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.waitForLoadState('networkidle');
      const found = await page.evaluate(() => ({
        words: document.body.textContent?.includes('pwned') ?? false,
        live: [...document.querySelectorAll('*')].flatMap((element) => [
          ...(element.matches(
            'script:not([src]):not([nonce]), img[src="x"], svg[onload], iframe, object, embed',
          )
            ? [element.outerHTML.slice(0, 120)]
            : []),
          ...[...element.attributes]
            .filter(
              ({ name, value }) =>
                /^on/i.test(name) || (/href|src|action/i.test(name) && /^\s*javascript:/i.test(value)),
            )
            .map(({ name, value }) => `${name}=${value}`),
        ]),
      }));
      if (found.words) told += 1;
      expect(found.live).toEqual([]);
    });
  expect(dialogs).toEqual([]);
  expect(told).toBeGreaterThan(20);
});
