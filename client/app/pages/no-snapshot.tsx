import { TakeButton } from '#client/features/snapshot/take-button.tsx';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { Empty } from '#client/ui/empty.tsx';
import { meant } from '#shared/reference.ts';
import { setupPlace } from '../places.ts';

interface NoSnapshotProps {
  study: string;
  phases: readonly { id: string; title: string; kind: 'study' | 'substantive' }[];
  /** The phase the address asks for. */
  asked: string | undefined;
}

/** Nothing to hold against today yet: what a snapshot is for, and the phase one can be taken of. */
export function NoSnapshot({ study, phases, asked }: NoSnapshotProps) {
  const named = phases.map((phase) => ({ id: phase.id, names: [phase.title], phase }));
  const wanted = asked === undefined ? undefined : meant(asked, named)[0]?.phase;
  const phase = wanted ?? phases.find(({ kind }) => kind === 'study') ?? phases[0];
  return (
    <>
      <h1 className="vh">Then and now</h1>
      <Empty
        title={wanted ? `No snapshot of ${wanted.title} was taken yet` : 'There is no such snapshot yet'}
        deeds={
          phase ? (
            <TakeButton study={study} phase={phase} look="primary" />
          ) : (
            <ButtonLink deed="phase.change" place={setupPlace(study)}>
              Name a phase in Set-up
            </ButtonLink>
          )
        }
      >
        At the end of a phase a snapshot keeps what was claimed, so that the next report can return to it.
        {phase && !wanted && ` It can be taken of ${phase.title}.`}
      </Empty>
    </>
  );
}
