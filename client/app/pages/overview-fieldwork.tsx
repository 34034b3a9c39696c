import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { FieldworkGrid } from '#client/features/overview/fieldwork-grid.tsx';
import { engagementsQuery, participantsQuery } from '#client/features/participant/api.ts';
import { EngagementForm } from '#client/features/participant/engagement-form.tsx';
import { peopleOfCell } from '#client/features/participant/people-of-cell.ts';
import { phasesQuery } from '#client/features/study/api.ts';
import { useSample } from '#client/features/study/use-sample.ts';
import { Button } from '#client/ui/button.tsx';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { Empty } from '#client/ui/empty.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import { PopoverCard } from '#client/ui/popover-card.tsx';
import type { FieldworkCellView } from '#shared/api/overview.ts';
import type { StudyView } from '#shared/study/view.ts';
import { peoplePlace, setupPlace } from '../places.ts';
import type { OverviewLinks } from './overview-links.ts';

interface OverviewFieldworkProps {
  study: StudyView;
  cells: readonly FieldworkCellView[] | undefined;
  links: OverviewLinks;
  /** A day, `2020-12-16`. */
  today: string;
}

const NONE: never[] = [];

/** The fieldwork grid, with the interview of one cell open for editing where the address says so. */
export function OverviewFieldwork({ study, cells, links, today }: OverviewFieldworkProps) {
  const { edit } = useSearch({ from: '/studies/$study/' });
  const navigate = useNavigate({ from: '/studies/$study/' });
  const { data: participants } = useQuery(participantsQuery(study.id));
  const { data: engagements } = useQuery(engagementsQuery(study.id));
  const { data: phases = NONE } = useQuery(phasesQuery(study.id));
  const sample = useSample(
    (opened) => void navigate({ to: '/studies/$study', params: { study: opened.id }, search: {} }),
  );
  const { areas, waves } = study;
  if (areas.length === 0 || waves.length === 0)
    return (
      <Empty
        title="Name your areas and months"
        deeds={
          <>
            <ButtonLink deed="area.change" place={setupPlace(study.id)} look="primary">
              Set up the study
            </ButtonLink>
            <Button deed="study.add" busy={sample.isRunning} onClick={() => sample.run()}>
              Open the sample study
            </Button>
          </>
        }
      >
        This grid shows every area in every month: which interviews are planned, held, missed or coded. It
        needs at least one area and one month.
      </Empty>
    );
  const show = (word: string | undefined) =>
    void navigate({ search: (before) => ({ ...before, edit: word }), replace: true, resetScroll: false });
  return (
    <FieldworkGrid
      areas={areas}
      waves={waves}
      phases={phases}
      cells={cells}
      absenceWords={study.policies.absenceWords}
      today={today}
      areaLink={links.areaLink}
      cellLink={links.cellLink}
      onEdit={({ area, wave }) => show(links.editWord(area, wave))}
      editorOf={(cell, focusCell) => {
        const wave = waves.find(({ id }) => id === cell.wave);
        if (edit !== links.editWord(cell.area, cell.wave) || !wave || !participants || !engagements)
          return undefined;
        const close = () => {
          show(undefined);
          focusCell();
        };
        return (
          <PopoverCard
            title={`Interview: ${links.areaName(cell.area)}, ${links.waveName(cell.wave)}`}
            onClose={close}
          >
            <EngagementForm
              study={study.id}
              wave={wave.id}
              people={peopleOfCell(participants, cell.area, wave, cell.participant)}
              engagements={engagements}
              nobody={
                <p>
                  Nobody of this area is known yet.{' '}
                  <PlaceLink place={peoplePlace(study.id)}>Add a participant</PlaceLink> first.
                </p>
              }
              onDone={close}
            />
          </PopoverCard>
        );
      }}
    />
  );
}
