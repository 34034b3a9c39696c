import type { PickerEntry } from '#client/ui/search-picker.tsx';
import { monthLabel } from '#shared/dates.ts';
import type { AreaId } from '#shared/ids.ts';
import { SourceForm, SourceKind } from '#shared/source/source.ts';
import { FORM_WORDS, KIND_WORDS } from '#shared/source/words.ts';
import { type Frame, personName } from './frame.ts';

/** Stands for a decision that there is none. */
export const NONE = 'none';

export const kindItems: readonly PickerEntry[] = SourceKind.options
  .filter((kind) => kind !== 'reply')
  .map((kind) => ({
    id: kind,
    title: KIND_WORDS[kind],
    hint: {
      interview: 'Planned, with a participant',
      conversation: 'Unplanned talk with anybody',
      exercise: 'Something participants wrote or drew',
      'field-note': 'What the researcher saw and heard',
      reading: 'Background: no area, no month, never changes a cell',
      reply: '',
    }[kind],
  }));

export const formItems: readonly PickerEntry[] = SourceForm.options.map((form) => ({
  id: form,
  title: FORM_WORDS[form],
  hint: {
    transcript: 'Every word',
    'full-notes': 'All that was said, in notes',
    summary: 'Shows presence, never absence',
    structured: 'Answers to set questions; presence only',
  }[form],
}));

/** Lists are made once for a frame: hundreds of rows offer the same. */
function onceFor<Made>(make: (frame: Frame) => Made): (frame: Frame) => Made {
  const made = new WeakMap<Frame, Made>();
  return (frame) => {
    const known = made.get(frame) ?? make(frame);
    made.set(frame, known);
    return known;
  };
}

export const areaItems = onceFor(({ areas }: Frame): PickerEntry[] => [
  ...areas.map(({ id, name, character }) => ({
    id,
    title: name,
    ...(character !== '' && { hint: character }),
  })),
  { id: NONE, title: 'No area', hint: 'Counts for no place', isAside: true },
]);

export const monthItems = onceFor(({ waves }: Frame): PickerEntry[] => [
  ...waves.map(({ id, month, number, status }) => ({
    id,
    title: monthLabel(month),
    hint: `wave ${number}, ${status}`,
  })),
  { id: NONE, title: 'No month', hint: 'Counts for no wave', isAside: true },
]);

/** A decision that a file is nobody's in particular. */
export const NOBODY: PickerEntry = {
  id: NONE,
  title: 'Nobody in particular',
  hint: 'Their words count for no participant',
  isAside: true,
};

export const NEW_PARTICIPANT = 'New participant…';

/** What somebody new is called at first: what was typed, unless that only looked for the row that adds them. */
export const newName = (typed: string): string =>
  NEW_PARTICIPANT.toLowerCase().startsWith(typed.toLowerCase()) ? '' : typed;

const personLists = onceFor(() => new Map<AreaId | null, PickerEntry[]>());

/** The people of an area first; in a study without any, or for somebody new, the list ends in a way to add one. */
export function personItems(frame: Frame, area: AreaId | null): PickerEntry[] {
  const lists = personLists(frame);
  const known = lists.get(area) ?? peopleFrom(frame, area);
  lists.set(area, known);
  return known;
}

function peopleFrom({ participants, areas }: Frame, area: AreaId | null): PickerEntry[] {
  const nameOf = (id: AreaId | null) => areas.find((one) => one.id === id)?.name ?? 'No area';
  const here = participants.filter((one) => one.area === area);
  const elsewhere = participants.filter((one) => one.area !== area);
  return [...here, ...elsewhere].map((one) => ({
    id: one.id,
    title: personName(one),
    group: nameOf(one.area),
    hint: [nameOf(one.area), one.panel ? 'on the panel' : ''].filter(Boolean).join(', '),
  }));
}
