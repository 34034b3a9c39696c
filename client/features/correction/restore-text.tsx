import { useQuery } from '@tanstack/react-query';
import { Waiting } from '#client/ui/waiting.tsx';
import type { TextVersion } from '#shared/correction/correction.ts';
import type { SourceView } from '#shared/source/source.ts';
import { versionQuery } from './api.ts';
import { CorrectionReview } from './correction-review.tsx';
import { presentTalk } from './talk.ts';
import { useCorrected } from './use-corrected.ts';

interface RestoreTextProps {
  study: string;
  source: SourceView;
  /** The number of the text that is to be in force again. */
  number: number;
  allowed: number;
  areaName: (id: string) => string;
  waveName: (id: string) => string;
  onKept: (kept: TextVersion) => void;
  onBack: () => void;
}

/** The review before an earlier text is put in force again. */
export function RestoreText({ study, source, number, onKept, onBack, ...names }: RestoreTextProps) {
  const { data } = useQuery(versionQuery(study, source.id, number));
  const correct = useCorrected(study, source.id, onKept);
  if (!data) return <Waiting label="Fetching the text…" lines={8} />;
  return (
    <div className="scroll">
      <CorrectionReview
        {...names}
        study={study}
        source={source.id}
        before={presentTalk(source)}
        after={data.turns}
        given={{ restore: number }}
        look={-number}
        likely={`Text ${number} was right`}
        isSaving={correct.isRunning}
        error={correct.error}
        onSave={(reason, placements) =>
          correct.run({ restore: number, reason, placements, version: source.version })
        }
        onBack={onBack}
      />
    </div>
  );
}
