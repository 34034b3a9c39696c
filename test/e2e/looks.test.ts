import type { Page } from '@playwright/test';
import { expect, expectAccessible, SAMPLE, test } from './support.ts';

const study = `/studies/${SAMPLE}`;
const WEXCOMBE_OCTOBER = '01834937-d64c-822f-a455-07930dcf8659';

const FINAL_REPORT = 'd60c1c1f-95e1-800a-af1b-19356d305eb3';

/** Every address of the program, with something to see at it. */
const ADDRESSES = {
  'the studies': '/',
  'the overview': study,
  'an interview edited in the overview': `${study}?edit=millhaven.2020-09`,
  'the sources': `${study}/sources`,
  'a source’s panel': `${study}/sources?edit=${WEXCOMBE_OCTOBER}`,
  'the near-duplicates': `${study}/sources/near`,
  'the start of an import': `${study}/sources/import`,
  'the coding desk': `${study}/sources/${WEXCOMBE_OCTOBER}`,
  'the themes': `${study}/themes`,
  'a theme': `${study}/themes/trust-grew`,
  'a theme as a list': `${study}/themes/trust-grew?charts=list`,
  'a theme with its evidence': `${study}/themes/trust-grew?area=wexcombe&wave=2020-10`,
  'over time': `${study}/over-time`,
  'over time, all areas': `${study}/over-time?view=all`,
  'over time, one theme': `${study}/over-time?view=theme`,
  'over time, compared': `${study}/over-time?view=compare&with=interim..final`,
  'since the last wave': `${study}/over-time/since`,
  'since the last wave, one area': `${study}/over-time/since?area=wexcombe&compare=2020-08..2020-12`,
  'over time with evidence': `${study}/over-time?cell=trust-grew.northmere.2020-10`,
  'the cells to be judged': `${study}/over-time/sweep?stale=1`,
  'the framework matrix': `${study}/over-time/framework?kinds=threat&cell=back-to-tendering.wexcombe.2020-08`,
  'the next interview’s sheet': `${study}/areas/northmere/sheet`,
  'the sheet as printed': `${study}/areas/northmere/sheet?view=printed`,
  'then and now': `${study}/over-time/then-and-now?phase=interim`,
  'then and now with nothing left': `${study}/over-time/then-and-now?phase=interim&show=left&kinds=opportunity`,
  'the threats': `${study}/threats`,
  'the threats as a list': `${study}/threats?view=list`,
  'a threat with its evidence': `${study}/threats?open=back-to-tendering.wexcombe`,
  'the method': `${study}/method`,
  'the areas compared': `${study}/over-time/areas-compared?theme=trust-grew`,
  'the board of an area': `${study}/areas/wexcombe`,
  'the exercise of an area': `${study}/areas/wexcombe?view=exercise`,
  'the findings': `${study}/findings`,
  'a finding being written': `${study}/findings?write=1`,
  'the memos': `${study}/memos`,
  'the passages': `${study}/passages`,
  'the search': `${study}/search`,
  'the history': `${study}/history`,
  'the trash': `${study}/trash`,
  'the names': `${study}/names`,
  'the team': `${study}/people/team`,
  'who saw what': `${study}/people/access`,
  'the link map': `${study}/themes/links`,
  'the links as a list': `${study}/themes/links?view=list`,
  'themes together': `${study}/themes/together?pair=trust-grew.data-shared-early`,
  'the re-check queue': `${study}/themes/recheck`,
  'themes to be sorted': `${study}/themes/sort`,
  'a codebook from a file': `${study}/themes/from-file`,
  'a project of another program': `${study}/sources/project`,
  'a study from another program': '/project',
  'the codebook’s versions': `${study}/themes/versions`,
  'a theme being split': `${study}/themes/split?theme=trust-grew`,
  'what a report proposes': `${study}/sources/d48119de-d224-8ab8-a48b-1571274f6b95/proposals`,
  'passages like a theme’s': `${study}/themes/trust-grew/similar`,
  'a source’s words': `${study}/sources/${WEXCOMBE_OCTOBER}/text`,
  'the quotes': `${study}/quotes`,
  'a quote edited for print': `${study}/quotes?quote=081383d4-0c3d-8d05-a54e-a68b55ae78ef&record=1`,
  'the list to send': `${study}/quotes/to-send`,
  'quotes that do not fit': `${study}/quotes?q=zeppelin`,
  'the reports': `${study}/reports`,
  'a report being written': `${study}/reports/${FINAL_REPORT}?line=34`,
  'a report’s preview alone': `${study}/reports/${FINAL_REPORT}?view=preview`,
  'the people': `${study}/people`,
  'a person': `${study}/people?person=w-03`,
  'somebody new': `${study}/people?person=new`,
  'what coordinators are asked': `${study}/checks`,
  'all they answered': `${study}/checks?view=answers&all=1`,
  'what they added': `${study}/checks?view=additions`,
  'exercises sent in': `${study}/checks?view=exercises`,
  'a sheet being prepared': `${study}/checks/f3de008f-27ca-8269-ac10-670047039bdd`,
  'a sheet with its answers': `${study}/checks/eb64021c-6929-80e5-ad1d-a715c31f9bc1`,
  'the set-up': `${study}/setup`,
  'a coordinator’s months': `${study}/people/w-01/house`,
  'a coordinator’s quotes': `${study}/people/w-01/house?page=quotes`,
  'a coordinator’s questions': `${study}/people/w-01/house?page=check`,
  'a coordinator’s consent': `${study}/people/w-01/house?page=consent`,
  'a coordinator’s exercise': `${study}/people/w-01/house?page=exercise`,
  'a coordinator’s help': `${study}/people/w-01/house?page=help`,
};

/** Walks through some of them in one program. */
async function look(page: Page, at: readonly (readonly [string, string])[]): Promise<void> {
  for (const [name, address] of at)
    await test.step(name, async () => {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      for (const width of [1024, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(beyond, `beyond the edge at ${width}`).toBeLessThanOrEqual(0);
      }
      const { isLonger, words } = await page.evaluate(() => ({
        isLonger: (document.scrollingElement?.scrollHeight ?? 0) > innerHeight,
        words: document.scrollingElement?.scrollHeight,
      }));
      const isOfFrame = !address.includes('/house');
      expect(isOfFrame && isLonger, `the window scrolls beside its panes: ${words}`).toBe(false);
      await expectAccessible(page);
    });
}

const all = Object.entries(ADDRESSES);
const third = Math.ceil(all.length / 3);
for (const [part, at] of [
  ['first third', all.slice(0, third)],
  ['second third', all.slice(third, 2 * third)],
  ['last third', all.slice(2 * third)],
] as const)
  test(`every screen, ${part}: one heading, nothing beyond the edge, accessible in light and dark`, {
    tag: '@long',
  }, async ({ page }) => {
    test.setTimeout(180_000);
    await look(page, at);
  });

/** What somebody may mistype, or keep from a study that has moved on. */
const WRONG = [
  '/nowhere',
  '/studies/garbage/themes',
  `${study}/nowhere`,
  `${study}/themes/no-such-theme`,
  `${study}/themes/trust-grew?area=nowhere&wave=1999-99&open=,,&charts=upside-down`,
  `${study}/over-time?cell=a.b.c&view=sideways&kinds=fruit&fold=;;`,
  `${study}/over-time?cell=trust-grew.wexcombe.2031-10`,
  `${study}/over-time/sweep?area=nowhere&wave=never&order=sideways&at=a.b.c`,
  `${study}/over-time/framework?kinds=fruit&group=none&theme=none&cell=a.b.c`,
  `${study}/threats?show=fruit&sort=sideways&open=a.b`,
  `${study}/quotes?q=%00%22unclosed%20-%20*&clearance=maybe&quote=none&sort=colour`,
  `${study}/reports/nothing`,
  `${study}/reports/${FINAL_REPORT}?edition=none&line=99999&view=sideways&beside=none`,
  `${study}/sources?area=nowhere&wave=never&edit=nothing`,
  `${study}/sources/nothing?turn=-1&coding=none`,
  `${study}/sources/${WEXCOMBE_OCTOBER}?turn=99999&coding=none&coders=nobody`,
  `${study}/sources/import/nothing?file=1`,
  `${study}/people?person=nobody`,
  `${study}/people/nobody/house`,
  `${study}/themes/links?focus=nobody&link=none&only=fruit&fold=,,&steps=9`,
  `${study}/themes/together?pair=a.b&rows=fruit&least=many&wave=never`,
  `${study}/themes/%E0%A4%A`,
  '/%E0%A4%A',
  `${study}?edit=nothing&compare=2020-10..never`,
  '/mine/an-old-link',
];

test.describe('an address that leads nowhere', () => {
  test.use({ isLost: true });
  test('shows a page with a way on, never an empty one', { tag: '@long' }, async ({ page }) => {
    test.setTimeout(90_000);
    for (const address of WRONG)
      await test.step(address, async () => {
        await page.goto(address);
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
        await expect(page.getByRole('main').locator('a, button').filter({ visible: true })).not.toHaveCount(
          0,
        );
      });
  });
});
