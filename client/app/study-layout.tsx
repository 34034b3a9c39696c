import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Outlet, useLocation, useMatches, useNavigate, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { meQuery } from '#client/features/account/api.ts';
import { useJournalFeed } from '#client/features/journal/use-journal-feed.ts';
import { useUndo } from '#client/features/journal/use-undo.ts';
import { studiesQuery, studyQuery } from '#client/features/study/api.ts';
import { RoleProvider, roleIn, roleMay } from '#client/lib/may.ts';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import type { Toast } from '#client/ui/use-toast.ts';
import { FindBox } from './find-box.tsx';
import { NotForYou } from './not-for-you.tsx';
import { historyPlace } from './places.ts';
import { railOf } from './screens.ts';
import { Shell } from './shell.tsx';
import { useWho } from './use-who.tsx';
import { waveNote } from './wave-note.ts';

const HistoryDialog = lazy(() =>
  import('#client/features/history/history-dialog.tsx').then((module) => ({ default: module.HistoryDialog })),
);

/** The frame of one study: its screens, its waves, undo, and the page inside. */
export function StudyLayout() {
  const { study: id } = useParams({ from: '/studies/$study' });
  const navigate = useNavigate();
  const { data: study } = useSuspenseQuery(studyQuery(id));
  const who = useWho();
  const { data: me } = useSuspenseQuery(meQuery);
  useJournalFeed(id, study.head);
  const { data: studies } = useQuery(studiesQuery);
  const matches = useMatches();
  const isFolded = matches.some((match) => match.staticData.rail === 'folded');
  const asked = matches.findLast((match) => match.staticData.opensTo)?.staticData.opensTo;
  const [said, setSaid] = useState<Toast>();
  const { undo, redo, refusal, forgetRefusal } = useUndo(id, (title) => setSaid({ title }));
  const [isLatelyOpen, setLatelyOpen] = useState(false);
  const here = useLocation({ select: ({ pathname }) => pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen is another matter.
  useEffect(() => setLatelyOpen(false), [here]);
  const role = roleIn(me, id);
  const may = (deed: string) => role !== null && roleMay(role, deed);
  const mayUndo = may('journal.undo');
  const note = waveNote(study.waves, new Date().toISOString().slice(0, 10));
  const others = studies?.items.filter((one) => one.id !== id && one.trashedAt === null) ?? [];
  return (
    <RoleProvider value={role}>
      <Shell
        home={{ to: '/' }}
        study={{
          title: study.title,
          switcher: [
            others.map((one) => ({
              label: one.title,
              onSelect: () => void navigate({ to: '/studies/$study', params: { study: one.id } }),
            })),
            [{ label: 'All studies', onSelect: () => void navigate({ to: '/' }) }],
          ],
        }}
        rail={{
          groups: railOf(id),
          isFolded,
          ...(note && { note: { ...note, link: { to: '/studies/$study', params: { study: id } } } }),
        }}
        find={<FindBox study={study} />}
        {...(mayUndo && { undo, redo })}
        past={[
          [
            { label: 'What happened lately', onSelect: () => setLatelyOpen(true) },
            {
              label: 'History',
              onSelect: () => void navigate({ to: '/studies/$study/history', params: { study: id } }),
            },
            {
              label: 'Trash',
              onSelect: () => void navigate({ to: '/studies/$study/trash', params: { study: id } }),
            },
          ],
        ]}
        said={said}
        who={who.entry}
      >
        {refusal && (
          <ErrorNote what={refusal.message} help={refusal.help}>
            <Button small onClick={forgetRefusal}>
              Close
            </Button>
          </ErrorNote>
        )}
        {asked && !may(asked.deed) ? <NotForYou {...asked} /> : <Outlet />}
        {who.dialog}
        {isLatelyOpen && (
          <Suspense>
            <HistoryDialog study={id} all={historyPlace(id)} onClose={() => setLatelyOpen(false)} />
          </Suspense>
        )}
      </Shell>
    </RoleProvider>
  );
}
