import { stateWords } from '#shared/analysis/cell-state.ts';
import { counted, waveNames } from '#shared/analysis/wording.ts';
import type { PoliciesPreview } from '#shared/study/policies-preview.ts';
import { labelWords } from '#shared/trajectory/trajectory.ts';

/** What the ids of a preview are called. */
interface Names {
  themes: readonly { id: string; title: string }[];
  areas: readonly { id: string; name: string }[];
  waves: readonly { id: string; month: string }[];
}

interface Line {
  key: string;
  words: string;
}
/** One kind of change: how often, and where. */
export interface PreviewPart {
  key: string;
  title: string;
  lines: readonly Line[];
}

const some = (count: number, one: string, more = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : more}`;

type Story = PoliciesPreview['stories'][number]['before'];
const storyIn = ({ label, firmness }: Story): string =>
  firmness === null ? labelWords[label] : `${labelWords[label]} (${firmness})`;

function storyMove(before: Story, after: Story): string {
  const [was, is] = [storyIn(before), storyIn(after)];
  return was === is ? `${was}, with other things to bear in mind` : `${was} → ${is}`;
}

/** A preview as it is read: cells by what becomes of them, then stories, statuses, and what turns stale. */
export function previewParts(preview: PoliciesPreview, { themes, areas, waves }: Names): PreviewPart[] {
  const titles = new Map(themes.map(({ id, title }) => [id, title]));
  const placeNames = new Map(areas.map(({ id, name }) => [id, name]));
  const months = waveNames(waves);
  const monthOf = new Map(waves.map(({ id }, at) => [id, months[at] ?? '']));
  const at = ({ theme, area }: { theme: string; area: string }) =>
    `${titles.get(theme) ?? 'A theme'}, ${placeNames.get(area) ?? ''}`;
  const moves = new Map<string, { title: string; cells: PoliciesPreview['cells'] }>();
  for (const cell of preview.cells) {
    const heard = cell.voices === 'all' ? ', other voices counted in' : '';
    const title = `${stateWords[cell.from]} → ${stateWords[cell.to]}${heard}`;
    moves.set(title, { title, cells: [...(moves.get(title)?.cells ?? []), cell] });
  }
  const part = (key: string, title: string, lines: readonly Line[]): PreviewPart[] =>
    lines.length === 0 ? [] : [{ key, title, lines }];
  return [
    ...[...moves.values()]
      .sort((one, other) => other.cells.length - one.cells.length)
      .map(({ title, cells }) => ({
        key: title,
        title: `${some(cells.length, 'cell')}: ${title}`,
        lines: cells.map((cell) => ({
          key: `${cell.theme} ${cell.area} ${cell.wave}`,
          words: `${at(cell)}, ${monthOf.get(cell.wave)}`,
        })),
      })),
    ...part(
      'stories',
      some(preview.stories.length, 'suggested story reads otherwise', 'suggested stories read otherwise'),
      preview.stories.map((story) => ({
        key: `${story.theme} ${story.area}`,
        words: `${at(story)}: ${storyMove(story.before, story.after)}`,
      })),
    ),
    ...part(
      'statuses',
      some(preview.statuses.length, 'suggested status reads otherwise', 'suggested statuses read otherwise'),
      preview.statuses.map((status) => ({
        key: `${status.theme} ${status.area}`,
        words: `${at(status)}: ${status.before} → ${status.after}`,
      })),
    ),
    ...part(
      'stale',
      `${some(preview.stale.length, 'confirmed story turns', 'confirmed stories turn')} stale; what was confirmed stays`,
      preview.stale.map((place) => ({ key: `${place.theme} ${place.area}`, words: at(place) })),
    ),
  ];
}

/** The whole in a line. */
export function previewLine({ cells, marks, stories, statuses, stale }: PoliciesPreview): string {
  const rest = marks === 0 ? '' : ` ${some(marks, 'mark is', 'marks are')} drawn in another size.`;
  if (cells.length + stories.length + statuses.length + stale.length === 0)
    return rest === '' ? 'Nothing shown changes.' : rest.trim();
  const parts = [
    counted(cells.length, 'cell'),
    counted(stories.length, 'suggested story').replace('storys', 'stories'),
    counted(statuses.length, 'suggested status').replace('statuss', 'statuses'),
  ];
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)} would read otherwise.${rest}`;
}
