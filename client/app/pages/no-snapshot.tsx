import { TakeButton } from '#client/features/snapshot/take-button.tsx';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { Empty } from '#client/ui/empty.tsx';
import { setupPlace } from '../places.ts';

interface NoSnapshotProps {
  study: string;
  phases: readonly { id: string; title: string; kind: 'study' | 'substantive' }[];
}

/** Nothing to hold against today yet: what a snapshot is for, and the phase one can be taken of. */
export function NoSnapshot({ study, phases }: NoSnapshotProps) {
  const first = phases.find(({ kind }) => kind === 'study') ?? phases[0];
  return (
    <>
      <h1 className="vh">Then and now</h1>
      <Empty
        title="No snapshot was taken yet"
        deeds={
          first ? (
            <TakeButton study={study} phase={first} look="primary" />
          ) : (
            <ButtonLink place={setupPlace(study)}>Name a phase in Set-up</ButtonLink>
          )
        }
      >
        At the end of a phase a snapshot keeps what was claimed, so that the next report can return to it.
        {first && ` The first phase here is ${first.title}.`}
      </Empty>
    </>
  );
}
