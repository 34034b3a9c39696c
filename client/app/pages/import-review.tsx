import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { importQuery, isToGo } from '#client/features/import/api.ts';
import { ImportOutcome } from '#client/features/import/import-outcome.tsx';
import { ImportReview } from '#client/features/import/import-review.tsx';
import { PasteDialog } from '#client/features/import/paste-dialog.tsx';
import { PatternDialog } from '#client/features/import/pattern-dialog.tsx';
import { useFilesOnTheirWay, useImport } from '#client/features/import/use-import.ts';
import { participantsQuery } from '#client/features/participant/api.ts';
import { NewPersonDialog } from '#client/features/participant/new-person-dialog.tsx';
import { studyQuery } from '#client/features/study/api.ts';
import { useFileDrop } from '#client/lib/file-drop.ts';
import { useFileChoice } from '#client/ui/use-file-choice.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import { Waiting } from '#client/ui/waiting.tsx';
import type { ImportFile } from '#shared/import/import.ts';
import { withThoseOnTheirWay } from '#shared/import/on-its-way.ts';
import type { RowFilter } from '#shared/import/row-order.ts';
import { amount, baseName } from '#shared/import/summary.ts';
import { speakerChosen } from '#shared/import/with-choices.ts';
import type { Participant } from '#shared/participant/participant.ts';
import { deskPlace, proposalsPlace, sourcesPlace } from '../places.ts';
import styles from './import.module.css';

const NOBODY: Participant[] = [];
const FROM = '/studies/$study/sources/import/$import';

/** An import: first its review, and once it is kept what came of it. */
export function ImportReviewPage() {
  const { study: id, import: importId } = useParams({ from: FROM });
  const { file: peeked, given, only = 'all' } = useSearch({ from: FROM });
  const navigate = useNavigate({ from: FROM });
  const say = useToast();
  const { data: study } = useSuspenseQuery(studyQuery(id));
  const { data: participants = NOBODY } = useQuery(participantsQuery(id));
  const { data } = useQuery(importQuery(id, importId));
  const deeds = useImport(id, importId);
  const onTheirWay = useFilesOnTheirWay(importId);
  const frame = useMemo(
    () => ({ areas: study.areas, waves: study.waves, participants }),
    [study.areas, study.waves, participants],
  );
  const [isNaming, setNaming] = useState(false);
  const [instead, setInstead] = useState<ImportFile>();
  const [pasting, setPasting] = useState<{ instead?: ImportFile }>();
  const [asked, setAsked] = useState<{ file: ImportFile; pseudonym: string; speaker?: string }>();
  const add = (files: readonly File[], gone = instead) => {
    setInstead(undefined);
    deeds.add(files, gone?.id);
  };
  const { fields, chooseFiles, chooseFolder } = useFileChoice((files) => add(files));
  const isOver = useFileDrop((files) => add(files, undefined));
  const view = (search: {
    file?: string | undefined;
    given?: boolean | undefined;
    only?: RowFilter | undefined;
  }) => void navigate({ search: (before) => ({ ...before, ...search }), replace: true });
  const onMade = (person: Participant) => {
    setAsked(undefined);
    if (!asked) return;
    const { file, speaker } = asked;
    const choices =
      speaker === undefined
        ? { participant: person.id }
        : speakerChosen(file, speaker, { role: 'participant', participant: person.id });
    deeds.choose.run({ file: file.id, choices });
  };
  const title = <title>{`Import transcripts · ${study.title} · Throughline`}</title>;
  if (!data)
    return (
      <div className={styles.start}>
        {title}
        <h1>Import transcripts</h1>
        <Waiting label="Reading the files…" lines={6} lineHeight={42} />
      </div>
    );
  const files = withThoseOnTheirWay(data.files, onTheirWay);
  const isEnded =
    data.keeping === null &&
    files.some((file) => file.state === 'kept') &&
    !files.some((file) => isToGo(file) || (file.state === 'read' && file.keep));
  if (isEnded)
    return (
      <div className={styles.ended}>
        {title}
        <h1>Import transcripts</h1>
        <ImportOutcome
          files={files}
          deskOf={(source) => deskPlace(id, source)}
          proposalsOf={(source) => proposalsPlace(id, source)}
          sources={sourcesPlace(id)}
          onKeepAfterAll={({ id: file, duplicate }) =>
            deeds.choose.run({ file, choices: { keep: true, ...(duplicate && { duplicate: 'duplicate' }) } })
          }
        />
      </div>
    );
  return (
    <>
      {title}
      <ImportReview
        study={id}
        import={data}
        files={files}
        frame={frame}
        deeds={deeds}
        needFirst={given !== true}
        onNeedFirst={(needFirst) => view({ given: needFirst ? undefined : true })}
        filter={only}
        onFilter={(filter) => view({ only: filter === 'all' ? undefined : filter })}
        peeked={peeked}
        onPeek={(file) => view({ file })}
        onNewPerson={(file, pseudonym, speaker) =>
          setAsked({ file, pseudonym, ...(speaker !== undefined && { speaker }) })
        }
        onChooseFiles={(gone) => {
          setInstead(gone);
          chooseFiles();
        }}
        onChooseFolder={chooseFolder}
        onPaste={(gone) => setPasting(gone ? { instead: gone } : {})}
        onPattern={() => setNaming(true)}
        onKeep={() =>
          void deeds.keep.runAsync(undefined).then(
            ({ kept }) => say({ title: `${amount(kept.length, 'file')} kept`, undoable: true }),
            () => undefined,
          )
        }
        onStop={() =>
          void deeds.stopKeeping.runAsync(undefined).then(
            () => {
              deeds.keep.reset();
              say({ title: 'Keeping was stopped; the review is as it was' });
            },
            () => undefined,
          )
        }
        onCancel={() =>
          void deeds.cancel
            .runAsync(undefined)
            .then(() => navigate({ to: '/studies/$study/sources', params: { study: id }, search: {} }))
            .then(deeds.forget, () => undefined)
        }
      />
      {fields}
      {pasting && (
        <PasteDialog
          {...(pasting.instead && { title: baseName(pasting.instead.fileName).replace(/\.\w{1,8}$/, '') })}
          error={null}
          isSending={false}
          onText={(file) => {
            add([file], pasting.instead);
            setPasting(undefined);
          }}
          onClose={() => setPasting(undefined)}
        />
      )}
      {isNaming && (
        <PatternDialog
          study={id}
          import={data}
          frame={frame}
          error={deeds.setPattern.error ?? deeds.makePeople.error}
          isSaving={deeds.setPattern.isRunning}
          isMaking={deeds.makePeople.isRunning}
          onMake={(people) =>
            deeds.makePeople.runAsync(people).then(
              ({ participants, means }) => {
                const [first, ...more] = participants;
                say({
                  title:
                    more.length === 0
                      ? `${first?.pseudonym} added`
                      : `${participants.length} participants added`,
                  undoable: true,
                });
                return means;
              },
              () => undefined,
            )
          }
          onSave={(change) =>
            void deeds.setPattern.runAsync(change).then(
              () => setNaming(false),
              () => undefined,
            )
          }
          onClose={() => setNaming(false)}
        />
      )}
      {asked && (
        <NewPersonDialog
          study={id}
          areas={study.areas}
          people={participants}
          pseudonym={asked.pseudonym}
          area={asked.file.area?.value ?? null}
          onMade={onMade}
          onClose={() => setAsked(undefined)}
        />
      )}
      {isOver && (
        <p className={styles.drop} role="status">
          Drop the files to add them
        </p>
      )}
    </>
  );
}
