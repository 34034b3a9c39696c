import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { participantsQuery } from '#client/features/participant/api.ts';
import { offersQuery, sheetQuery } from '#client/features/sheet/api.ts';
import { studyQuery } from '#client/features/study/api.ts';
import { meant } from '#shared/reference.ts';

const from = '/studies/$study/areas/$area/sheet';

/** Whose sheet is drawn and of which interview: what the address says, else the next one in the area. */
export function useSheet() {
  const { study: id, area: word } = useParams({ from });
  const search = useSearch({ from });
  const navigate = useNavigate({ from });
  const { data: study } = useSuspenseQuery(studyQuery(id));
  const { data: offers } = useSuspenseQuery(offersQuery(id));
  const { data: everybody } = useSuspenseQuery(participantsQuery(id));
  const area = meant(
    word,
    study.areas.map((one) => ({ ...one, names: [one.name, ...one.aliases] })),
  )[0];
  const here = everybody.filter((person) => person.area === area?.id);
  const asked = here.find(({ pseudonym }) => pseudonym.toLowerCase() === search.participant?.toLowerCase());
  const people = here.filter((person) => person.panel || person === asked);
  const offer = offers.find((one) => one.area === area?.id && (!asked || one.participant === asked.id));
  const person =
    asked ??
    people.find(({ id: one }) => one === offer?.participant) ??
    people.findLast(({ panel }) => panel);
  const wave =
    study.waves.find(({ month }) => month === search.wave) ??
    study.waves.find(({ id: one }) => one === offer?.wave) ??
    study.waves.at(-1);
  const place = person && wave && { participant: person.pseudonym, wave: wave.month };
  const { data: view, error } = useQuery({
    ...sheetQuery(id, place ?? { participant: '', wave: '' }),
    enabled: place !== undefined,
    throwOnError: false,
  });
  const set = (change: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  return { study, area, people, person, wave, place, view, error, search, set };
}
