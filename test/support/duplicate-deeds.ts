import { compareAgain, keepApart, nearDismissals } from '#server/service/near-duplicate.ts';
import { changeSource } from '#server/service/source.ts';
import { listSources } from '#server/store/study/source.ts';
import { SourceForm } from '#shared/source/source.ts';
import type { Draw } from './deeds.ts';
import type { TestStudy } from './study.ts';

/** What is said of sources that are alike: that one is a duplicate, that both are their own, and neither. */
export function duplicateDeeds({ world, study, open }: TestStudy): ((draw: Draw) => unknown)[] {
  const sources = () => listSources(open.db).map(({ id }) => id);
  return [
    (d) =>
      changeSource(world, d.by, study, d.pick(sources()), {
        title: d.word,
        form: d.pick(SourceForm.options),
        duplicateOf: d.yes ? d.pick(sources()) : null,
      }),
    (d) => keepApart(world, d.by, study, { source: d.pick(sources()), other: d.pick(sources()) }),
    (d) => compareAgain(world, d.by, study, d.pick(nearDismissals(world, d.by, study)).id),
  ];
}
