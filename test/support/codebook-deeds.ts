import {
  codebookEvents,
  codebookVersions,
  nameVersion,
  removeVersion,
  renameVersion,
} from '#server/service/codebook.ts';
import { codings } from '#server/service/coding.ts';
import { addGroup, changeGroup, removeGroup } from '#server/service/group.ts';
import { lookedForNothing } from '#server/service/pass.ts';
import { confirmCodings, recheckQueue } from '#server/service/recheck.ts';
import { addTheme, changeTheme, removeTheme } from '#server/service/theme.ts';
import { mergeTheme } from '#server/service/theme-merge.ts';
import { moveThemes } from '#server/service/theme-move.ts';
import { sortThemes } from '#server/service/theme-sort.ts';
import { handOut, splitTheme } from '#server/service/theme-split.ts';
import { dismissTwin } from '#server/service/twin.ts';
import { listGroups } from '#server/store/study/group.ts';
import { listThemes } from '#server/store/study/theme.ts';
import { ThemeKind } from '#shared/theme/theme.ts';
import type { CodedStudy } from '#test/support/coded.ts';
import type { Draw } from '#test/support/deeds.ts';

const KINDS = [...ThemeKind.options, null];

/** What people do to a codebook, and to what waits since it changed. */
export function codebookDeeds({ world, who, study, open }: CodedStudy): ((draw: Draw) => unknown)[] {
  const { db } = open;
  const groups = () => listGroups(db);
  const themes = () => listThemes(db);
  const coded = () => codings(world, who, study);
  return [
    (d) => addGroup(world, d.by, study, { kind: d.pick(KINDS), title: d.word }),
    (d) => changeGroup(world, d.by, study, d.pick(groups()).id, { title: d.word, position: d.number % 3 }),
    (d) => removeGroup(world, d.by, study, d.pick(groups()).id),
    (d) => addTheme(world, d.by, study, { title: d.word, kind: d.pick(KINDS), definition: d.word }),
    (d) => {
      const { id, kind } = d.pick(themes());
      return addTheme(world, d.by, study, {
        title: d.word,
        kind,
        parent: id,
        distinguishFrom: [{ theme: id, note: d.word }],
      });
    },
    (d) => changeTheme(world, d.by, study, d.pick(themes()).id, { title: d.word, position: d.number % 4 }),
    (d) => changeTheme(world, d.by, study, d.pick(themes()).id, { kind: d.pick(KINDS) }),
    (d) => {
      const { id, kind, title } = d.pick(groups());
      return changeTheme(world, d.by, study, d.pick(themes()).id, { kind, group: d.yes ? id : title });
    },
    (d) =>
      changeTheme(world, d.by, study, d.pick(themes()).id, { parent: d.yes ? d.pick(themes()).id : null }),
    (d) =>
      changeTheme(world, d.by, study, d.pick(themes()).id, {
        definition: d.word,
        meaning: d.pick(['same', 'broaden', 'narrow', 'shift']),
        note: d.word,
      }),
    (d) => changeTheme(world, d.by, study, d.pick(themes()).id, { retired: d.yes }),
    (d) =>
      changeTheme(world, d.by, study, d.pick(themes()).id, {
        distinguishFrom: [{ theme: d.pick(themes()).id, note: '' }],
      }),
    (d) => removeTheme(world, d.by, study, d.pick(themes()).id),
    (d) => mergeTheme(world, d.by, study, d.pick(themes()).id, { into: d.pick(themes()).id, note: d.word }),
    (d) => {
      const { id } = d.pick(themes());
      const whole = coded().filter(({ theme }) => theme === id);
      return splitTheme(world, d.by, study, id, {
        into: [{ title: d.word }, { title: `${d.word}'` }],
        keep: d.yes,
        passages: whole.slice(0, 2).map(({ id: coding }) => ({ coding, to: [d.word, `${d.word}'`] })),
      });
    },
    (d) => {
      const waiting = d.pick(recheckQueue(world, d.by, study));
      const passages = waiting.codings
        .slice(0, 2)
        .map(({ id: coding }) => ({ coding, to: [d.pick(waiting.parts)] }));
      return handOut(world, d.by, study, waiting.theme, { passages });
    },
    (d) => {
      const waiting = d.pick(recheckQueue(world, d.by, study));
      return d.yes
        ? confirmCodings(world, d.by, study, { codings: waiting.codings.map(({ id }) => id) })
        : lookedForNothing(world, d.by, study, {
            themes: [waiting.theme, d.pick(themes()).id],
            sources: waiting.sources.map(({ source: id }) => id),
          });
    },
    (d) =>
      moveThemes(world, d.by, study, {
        themes: [d.pick(themes()).id, d.pick(themes()).id],
        kind: d.pick(KINDS),
        ...(d.yes && { parent: d.pick(themes()).id }),
        position: d.number % 3,
      }),
    (d) =>
      sortThemes(world, d.by, study, {
        themes: [d.pick(themes()).id, d.pick(themes()).id],
        kind: d.yes ? null : d.pick(KINDS),
        alone: d.number % 2 === 0,
      }),
    (d) => changeTheme(world, d.by, study, d.pick(themes()).id, { tint: d.yes ? 1 + (d.number % 6) : null }),
    (d) => dismissTwin(world, d.by, study, d.pick(themes()).id, d.pick(themes()).id),
    (d) => nameVersion(world, d.by, study, d.word),
    (d) => nameVersion(world, d.by, study, d.word, d.pick(codebookEvents(world, d.by, study)).number),
    (d) => renameVersion(world, d.by, study, d.pick(codebookVersions(world, d.by, study)).event, d.word),
    (d) => removeVersion(world, d.by, study, d.pick(codebookVersions(world, d.by, study)).event),
  ];
}
