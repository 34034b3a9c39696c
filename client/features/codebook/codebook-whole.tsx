import { useState } from 'react';
import { longDay } from '#client/lib/day.ts';
import { CodebookMenu } from './codebook-menu.tsx';
import type { CodebookPlaces } from './codebook-places.ts';
import { NameVersionDialog } from './name-version-dialog.tsx';
import type { Codebook } from './use-codebook.ts';

interface CodebookWholeProps {
  study: { id: string; title: string };
  codebook: Codebook;
  places: CodebookPlaces;
}

/** What can be done with the codebook as a whole: name it, look back, compare, take it along. */
export function CodebookWhole({ study, codebook, places }: CodebookWholeProps) {
  const [isNaming, setNaming] = useState(false);
  const last = codebook.events.at(-1);
  const named = codebook.events.findLast(({ version }) => version !== null);
  return (
    <>
      <CodebookMenu
        study={study}
        codebook={codebook}
        onName={() => setNaming(true)}
        onVersions={() => places.go(places.versions({}))}
        onLinks={() => places.go(places.links())}
        onTogether={() => places.go(places.together())}
        onFromFile={() => places.go(places.fromFile())}
        onCompare={() => places.go(places.versions({ from: `${named?.number ?? 1}` }))}
      />
      {isNaming && last && (
        <NameVersionDialog
          study={study.id}
          event={last.number}
          then={`It stands on ${longDay(last.at)}, the last change.`}
          onClose={() => setNaming(false)}
        />
      )}
    </>
  );
}
