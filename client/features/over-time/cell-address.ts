import type { AreaId, ThemeId, WaveId } from '#shared/ids.ts';
import { addressOf, meant } from '#shared/reference.ts';

/** A cell of the grid. */
export interface Place {
  theme: ThemeId;
  area: AreaId;
  wave: WaveId;
}
interface Things {
  themes: readonly { id: ThemeId; title: string }[];
  areas: readonly { id: AreaId; name: string }[];
  waves: readonly { id: WaveId; month: string }[];
}

const named = <Thing extends { id: string }>(things: readonly Thing[], nameOf: (thing: Thing) => string) =>
  things.map((thing) => ({ ...thing, names: [nameOf(thing)] }));

const word = <Thing extends { id: string }>(
  id: string,
  things: readonly Thing[],
  nameOf: (thing: Thing) => string,
): string => {
  const all = named(things, nameOf);
  const one = all.find((thing) => thing.id === id);
  return one ? addressOf(one, all) : id;
};

const the = <Thing extends { id: string }>(
  reference: string,
  things: readonly Thing[],
  nameOf: (thing: Thing) => string,
): Thing | undefined => meant(reference, named(things, nameOf))[0];

/** The theme meant by an id or by its title as it stands in an address. */
export const themeMeant = <Thing extends { id: string; title: string }>(
  reference: string | undefined,
  themes: readonly Thing[],
): Thing | undefined => (reference === undefined ? undefined : the(reference, themes, ({ title }) => title));

/** The area meant by an id or by its name as it stands in an address. */
export const areaMeant = <Thing extends { id: string; name: string }>(
  reference: string | undefined,
  areas: readonly Thing[],
): Thing | undefined => (reference === undefined ? undefined : the(reference, areas, ({ name }) => name));

/** A theme's title as a word of an address; its id where two share it. */
export const themeWord = (theme: string, themes: Things['themes']): string =>
  word(theme, themes, ({ title }) => title);

/** `decisions-made-faster.wexcombe.2020-10`; ids stand where a name means two things. */
export const cellWord = ({ theme, area, wave }: Place, { themes, areas, waves }: Things): string =>
  [
    themeWord(theme, themes),
    word(area, areas, ({ name }) => name),
    word(wave, waves, ({ month }) => month),
  ].join('.');

/** The cell a word of the address means; undefined where it means none, as after a theme was removed. */
export function cellMeant(text: string | undefined, { themes, areas, waves }: Things): Place | undefined {
  const [themeName = '', areaName = '', month = ''] = text?.split('.') ?? [];
  const theme = themeMeant(themeName, themes);
  const area = the(areaName, areas, ({ name }) => name);
  const wave = the(month, waves, (one) => one.month);
  return theme && area && wave && { theme: theme.id, area: area.id, wave: wave.id };
}
