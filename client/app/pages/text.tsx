import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { sourceQuery } from '#client/features/coding/api.ts';
import { unplacedQuery, versionsQuery } from '#client/features/correction/api.ts';
import { CorrectText } from '#client/features/correction/correct-text.tsx';
import { KeptApart } from '#client/features/correction/kept-apart.tsx';
import { MeanwhileBar } from '#client/features/correction/meanwhile-bar.tsx';
import styles from '#client/features/correction/page.module.css';
import { RestoreText } from '#client/features/correction/restore-text.tsx';
import { presentTalk } from '#client/features/correction/talk.ts';
import { TextList } from '#client/features/correction/text-list.tsx';
import { UnplacedPart } from '#client/features/correction/unplaced-part.tsx';
import { takeOver } from '#client/features/correction/use-text-draft.ts';
import { studyQuery } from '#client/features/study/api.ts';
import { PlaceLink } from '#client/ui/place-link.tsx';
import { Segmented } from '#client/ui/segmented.tsx';
import { deskPlace } from '../places.ts';

const from = '/studies/$study/sources/$source/text';

/** The text of a source: corrected, compared with what it was, and what a correction left to be placed. */
export function TextPage() {
  const { study: id, source: reference } = useParams({ from });
  const search = useSearch({ from });
  const navigate = useNavigate({ from });
  const cache = useQueryClient();
  const { data: study } = useSuspenseQuery(studyQuery(id));
  const { data: source } = useSuspenseQuery(sourceQuery(id, reference));
  const { data: versions = [] } = useQuery(versionsQuery(id, source.id));
  const { data: waiting = [] } = useQuery(unplacedQuery(id, source.id));
  /** The text that is being corrected: another may be kept meanwhile by somebody else. */
  const [base, setBase] = useState(source);
  const [start, setStart] = useState<ReturnType<typeof takeOver>['draft']>();
  const present = versions.find((version) => version.present);
  const carried = takeOver(source.id, base, source);
  const isBehind = base.version !== source.version;
  if (isBehind && !carried.isChanged) {
    setBase(source);
    setStart(undefined);
  }
  const set = (change: Partial<typeof search>, replace = false) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace });
  const desk = deskPlace(id, source.id, search.turn === undefined ? {} : { turn: search.turn });
  const onKept = () =>
    void cache.fetchQuery({ ...unplacedQuery(id, source.id), staleTime: 0 }).then((left) =>
      left.length > 0
        ? set({ view: 'place', step: undefined, restore: undefined })
        : navigate({
            to: '/studies/$study/sources/$source',
            params: { study: id, source: reference },
            search: { turn: search.turn },
          }),
    );
  const names = {
    allowed: study.policies.correctionWords,
    areaName: (area: string) => study.areas.find((one) => one.id === area)?.name ?? '',
    waveName: (wave: string) => study.waves.find((one) => one.id === wave)?.label ?? '',
    onKept,
  };
  const shown = search.text ?? source.version;
  const beside = search.beside ?? versions.findLast(({ number }) => number < shown)?.number ?? shown;
  const view = search.restore === undefined ? (search.view ?? 'edit') : 'texts';
  return (
    <div className={styles.page}>
      <title>{`Text of ${source.title} · ${study.title} · Throughline`}</title>
      <header className={styles.head}>
        <div className={styles.names}>
          <p className={styles.eyebrow}>
            <PlaceLink place={desk}>{source.title}</PlaceLink> · text {source.version}
          </p>
          <h1>Correct the text</h1>
        </div>
        <Segmented
          label="View"
          options={[
            { value: 'edit', label: 'Text' },
            { value: 'texts', label: `Earlier texts (${Math.max(0, versions.length - 1)})` },
            { value: 'place', label: `To place (${waiting.length})` },
          ]}
          value={view}
          onChange={(next) =>
            set({ view: next === 'edit' ? undefined : next, step: undefined, restore: undefined }, true)
          }
        />
      </header>
      {isBehind && present && (
        <MeanwhileBar
          kept={present}
          base={base.version}
          onCompare={() => set({ view: 'texts', text: present.number, beside: base.version })}
          onTakeOver={() => {
            setStart(carried.draft);
            setBase(source);
          }}
        />
      )}
      {search.restore !== undefined && (
        <RestoreText
          {...names}
          study={id}
          source={source}
          number={search.restore}
          onBack={() => set({ restore: undefined, view: 'texts' })}
        />
      )}
      {view === 'texts' && search.restore === undefined && versions.length > 0 && (
        <div className="scroll">
          <KeptApart study={id} source={source.id} numbers={versions.map(({ number }) => number)} />
          <TextList
            study={id}
            source={source.id}
            versions={versions}
            shown={shown}
            beside={beside}
            onShow={(text, other) => set({ text, beside: other }, true)}
            onRestore={(number) => set({ restore: number })}
          />
        </div>
      )}
      {view === 'place' && (
        <div className="scroll">
          <UnplacedPart
            study={id}
            source={source.id}
            textVersion={source.textVersion}
            turns={presentTalk(source)}
            things={waiting}
          />
        </div>
      )}
      {view === 'edit' && (
        <CorrectText
          {...names}
          key={base.version}
          study={id}
          source={base}
          start={start}
          turn={search.turn}
          isReview={search.step === 'review'}
          onReview={(isReview) => set({ step: isReview ? 'review' : undefined })}
        />
      )}
    </div>
  );
}
