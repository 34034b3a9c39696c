import { startTransition, useCallback, useRef, useState } from 'react';
import { useToast } from '#client/ui/use-toast.ts';
import type { Account } from '#shared/account/account.ts';
import type { Coding, CodingChanges, Stance } from '#shared/coding/coding.ts';
import { latestOf } from '#shared/coding/recent.ts';
import { isInterviewer } from '#shared/coding/selection.ts';
import { countWords, type Span, touches } from '#shared/span.ts';
import type { Theme } from '#shared/theme/theme.ts';
import { signOf } from './sign.tsx';
import { stanceWords } from './stance.ts';
import type { DeskBook } from './use-desk-book.ts';
import { useDeskDeeds } from './use-desk-deeds.ts';
import { useEdges } from './use-edges.ts';
import { useOnWords } from './use-on-words.ts';
import { type Reading, useReading } from './use-reading.ts';
import type { Recent } from './use-recent.ts';
import { useSelecting } from './use-selecting.ts';
import { useWhich } from './use-which.ts';

interface DeskParts {
  study: string;
  me: Account;
  book: DeskBook;
  recent: Recent;
  /** The coding named in the address. */
  named: string | undefined;
  onName: (coding: string | undefined) => void;
  onOpenPanel: () => void;
}

const wordsIn = (text: string, spans: readonly Span[]) => {
  const count = spans.reduce((sum, { start, end }) => sum + countWords(text.slice(start, end)), 0);
  return count === 1 ? '1 word' : `${count} words`;
};

/** What is selected on the desk, what lies on it, and what can be done with it. */
export function useDesk({ study, me, book, recent, named, onName, onOpenPanel }: DeskParts) {
  const { source, turns, codingOf, themeOf } = book;
  const say = useToast();
  const reading: Reading = useReading(turns);
  const deeds = useDeskDeeds({
    study,
    source,
    coder: me.id,
    show: book.paint,
    // In place of the word that it was done, whose Undo would now take back something else.
    onRefused: () => say({ title: 'That was refused.', detail: 'Nothing was changed.' }),
  });
  const which = useWhich(() => say({ title: 'No theme is on these words.' }));
  /** The coding whose time of telling takes the focus. */
  const [toldAsked, setToldAsked] = useState<string>();
  /** Codings whose row of stances has the focus for one key. */
  const [awaiting, setAwaiting] = useState<readonly Coding[]>([]);
  const { selection, select } = reading;
  const latest = useRef(named);
  latest.current = named;
  const selecting = useSelecting(source, reading);
  const words = useOnWords(book, reading, named === undefined ? undefined : deeds.idOf(named));
  const { on, spans, isQuestion } = words;
  const change = (coding: Coding, changes: CodingChanges) => deeds.change.run({ coding, changes });
  const edges = useEdges({ book, selection, select, named, idOf: deeds.idOf, change });
  const chosen = edges.moving ? edges.moving.coding : words.chosen;

  const choose = useCallback(
    (id: string, how: { toUpperThird?: boolean; keepFocus?: boolean } = {}) => {
      const coding = codingOf.get(id);
      if (!coding) return;
      onName(id);
      select({ start: coding.start, end: coding.end }, how);
    },
    [codingOf, onName, select],
  );

  const refuseQuestion = () => {
    const answer = turns.find((turn) => turn.role !== 'interviewer' && turn.start >= (selection?.end ?? 0));
    say({
      title: 'Interviewer turns never count.',
      detail: 'Code the answer instead?',
      ...(answer && { next: { label: 'Select the answer', run: () => select(answer) } }),
    });
  };

  /** Codes these excerpts, or says why not. */
  const code = (theme: Theme, excerpts: readonly Span[]) => {
    if (excerpts.length === 0) return say({ title: 'Nothing is selected.', detail: 'Select words first.' });
    const isHere = excerpts.every((span) =>
      book.codings.some(
        (one) =>
          one.theme === theme.id && one.coder === me.id && one.start === span.start && one.end === span.end,
      ),
    );
    if (isHere) return say({ title: theme.title, detail: 'is already here', sign: signOf(theme) });
    // The words are painted first; what is told of it follows them.
    deeds.apply.run({
      theme,
      spans: excerpts,
      onPainted: (added) =>
        startTransition(() => {
          if (added.length === 1 && added[0]) onName(added[0].id);
          if (theme.kind !== 'threat') return;
          onOpenPanel();
          setAwaiting(added);
        }),
      onKept: ([before], [kept]) => {
        if (before && kept && latest.current === before.id) onName(kept.id);
      },
    });
    startTransition(() => {
      recent.use(theme.id);
      const isPartly = book.codings.some(
        (one) => one.theme === theme.id && one.coder === me.id && excerpts.some((span) => touches(one, span)),
      );
      say({
        title: theme.title,
        detail: `on ${wordsIn(source.text, excerpts)}${isPartly ? ', some of which carried it already' : ''}`,
        sign: signOf(theme),
        undoable: true,
      });
    });
  };
  const apply = (theme: Theme) => (isQuestion ? refuseQuestion() : code(theme, spans));
  /** The theme used last, that repeating means. */
  const latestTheme = themeOf.get(latestOf(recent.themes) ?? '');
  const last = latestTheme?.retired ? undefined : latestTheme;
  const sayNone = () => say({ title: 'No theme was used yet.', detail: 'Press C for the first.' });
  const repeat = () => (last ? apply(last) : sayNone());
  const codeTurn = () => {
    if (!last) return sayNone();
    const turn = selecting.turn();
    if (!turn) return;
    if (isInterviewer(source.turns, turn)) refuseQuestion();
    else code(last, [turn]);
  };

  const remove = (coding: Coding) => {
    deeds.remove.run(coding);
    const theme = themeOf.get(coding.theme);
    say({ title: theme?.title ?? '', detail: 'removed', sign: theme && signOf(theme), undoable: true });
  };
  const turnPrompted = (coding: Coding) => {
    change(coding, { prompted: !coding.prompted });
    const theme = themeOf.get(coding.theme);
    say({
      title: theme?.title ?? '',
      detail: coding.prompted ? 'in their own words' : 'prompted: we asked',
      sign: theme && signOf(theme),
      undoable: true,
    });
  };
  const setStance = (coding: Coding, stance: Stance | null) => {
    change(coding, { stance });
    const theme = themeOf.get(coding.theme);
    say({
      title: theme?.title ?? '',
      detail: stance === null ? 'stance to set' : `stance: ${stanceWords(stance)}`,
      sign: theme && signOf(theme),
      undoable: true,
    });
  };
  /** The codings that a key can mean: the chosen one, else all on the words. */
  const meant = chosen ? [chosen] : on;

  return {
    ...words,
    reading,
    selecting,
    edges,
    chosen,
    which,
    toldAsked,
    endTold: () => setToldAsked(undefined),
    awaiting,
    endAwaiting: () => setAwaiting([]),
    choose,
    apply,
    remove,
    setStance,
    turnPrompted,
    change,
    refuseQuestion,
    last,
    repeat,
    codeTurn,
    removeOne: () => which.one({ question: 'Which theme is to be removed?', among: meant, act: remove }),
    setStanceOfOne: (stance: Stance) =>
      which.one({
        question: `Which theme is ${stanceWords(stance)}?`,
        among: threatsFirst(meant, themeOf),
        act: (coding) => setStance(coding, stance),
      }),
    turnPromptedOfOne: () =>
      which.one({
        question: 'Which theme was prompted, or was not?',
        among: meant,
        act: turnPrompted,
      }),
    tellTimeOfOne: () =>
      which.one({
        question: 'Which theme tells of another time?',
        among: meant,
        act: (coding) => {
          onOpenPanel();
          choose(coding.id);
          setToldAsked(coding.id);
        },
      }),
    moveEdgesOfOne: () =>
      which.one({ question: 'Which theme’s words are to be changed?', among: meant, act: edges.begin }),
    error: deeds.apply.error ?? deeds.change.error ?? deeds.remove.error,
    forgetError: () => {
      deeds.apply.reset();
      deeds.change.reset();
      deeds.remove.reset();
    },
    faceOf: deeds.faceOf,
    isAwaiting: (coding: Coding) => awaiting.some(({ id }) => id === deeds.faceOf(coding.id)),
  };
}

export type Desk = ReturnType<typeof useDesk>;

/** A stance is asked for threats: where one is among them, the others are not meant. */
function threatsFirst(codings: readonly Coding[], themeOf: ReadonlyMap<string, Theme>): readonly Coding[] {
  const threats = codings.filter(({ theme }) => themeOf.get(theme)?.kind === 'threat');
  return threats.length > 0 ? threats : codings;
}
