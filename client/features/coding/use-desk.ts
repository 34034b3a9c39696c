import { startTransition, useCallback, useMemo, useRef, useState } from 'react';
import { useToast } from '#client/ui/use-toast.ts';
import type { Account } from '#shared/account/account.ts';
import type { Coding, Stance } from '#shared/coding/coding.ts';
import { around, excerptsIn, isInterviewer, trimmed } from '#shared/coding/selection.ts';
import { countWords, type Span, touches } from '#shared/span.ts';
import type { Theme } from '#shared/theme/theme.ts';
import { signOf } from './sign.tsx';
import type { DeskBook } from './use-desk-book.ts';
import { useDeskDeeds } from './use-desk-deeds.ts';
import { type Reading, useReading } from './use-reading.ts';
import type { Recent } from './use-recent.ts';

/** A deed that several codings on the same words could be meant by. */
export interface Asked {
  verb: 'remove' | 'stance';
  stance: Stance | null;
  among: readonly Coding[];
}

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

const length = ({ start, end }: Span) => end - start;
const words = (count: number) => (count === 1 ? '1 word' : `${count} words`);

/** What is selected on the desk, what lies on it, and what can be done with it. */
export function useDesk({ study, me, book, recent, named, onName, onOpenPanel }: DeskParts) {
  const { source, turns, shown, codingOf, themeOf } = book;
  const say = useToast();
  const reading: Reading = useReading(turns);
  const deeds = useDeskDeeds({ study, source, coder: me.id, show: book.paint });
  const [asked, setAsked] = useState<Asked>();
  /** Codings whose row of stances has the focus for one key. */
  const [awaiting, setAwaiting] = useState<readonly Coding[]>([]);
  const { selection, select } = reading;
  const latest = useRef(named);
  latest.current = named;

  /** The codings on the selected words or at the caret, those closest to them first. */
  const on = useMemo(() => {
    if (!selection) return [];
    const isCaret = selection.start === selection.end;
    const isOn = (one: Span) =>
      isCaret ? one.start <= selection.start && selection.start < one.end : touches(one, selection);
    const isSame = (one: Span) => one.start === selection.start && one.end === selection.end;
    return shown
      .filter(isOn)
      .sort((a, b) => Number(isSame(b)) - Number(isSame(a)) || length(a) - length(b) || a.start - b.start);
  }, [selection, shown]);
  const namedCoding = named === undefined ? undefined : codingOf.get(deeds.idOf(named));
  const chosen =
    namedCoding && selection?.start === namedCoding.start && selection.end === namedCoding.end
      ? namedCoding
      : undefined;
  const spans = useMemo((): Span[] => {
    if (!selection) return [];
    if (selection.start !== selection.end) return excerptsIn(source.text, source.turns, selection);
    const [nearest] = on;
    return nearest ? [{ start: nearest.start, end: nearest.end }] : [];
  }, [selection, source, on]);
  const isQuestion =
    selection !== undefined && selection.start !== selection.end && isInterviewer(source.turns, selection);
  /** What a memo is on: also a question, which may be wondered at though it is never coded. */
  const place = spans[0] ?? (selection && trimmed(source.text, selection));
  const wordCount = spans.reduce((sum, { start, end }) => sum + countWords(source.text.slice(start, end)), 0);

  const choose = useCallback(
    (id: string, how: { toUpperThird?: boolean; keepFocus?: boolean } = {}) => {
      const coding = codingOf.get(id);
      if (!coding) return;
      onName(id);
      select({ start: coding.start, end: coding.end }, how);
    },
    [codingOf, onName, select],
  );

  const selectSentence = () => {
    const sentence = selection && around(source.text, source.turns, selection.start, 'sentence');
    if (sentence) select(sentence);
  };

  const refuseQuestion = () => {
    const answer = turns.find((turn) => turn.role !== 'interviewer' && turn.start >= (selection?.end ?? 0));
    say({
      title: 'Interviewer turns never count.',
      detail: 'Code the answer instead?',
      ...(answer && { next: { label: 'Select the answer', run: () => select(answer) } }),
    });
  };

  const apply = (theme: Theme) => {
    if (isQuestion) return refuseQuestion();
    if (spans.length === 0) return say({ title: 'Nothing is selected.', detail: 'Select words first.' });
    const isHere = spans.every((span) =>
      shown.some(
        (one) =>
          one.theme === theme.id && one.coder === me.id && one.start === span.start && one.end === span.end,
      ),
    );
    if (isHere) return say({ title: theme.title, detail: 'is already here', sign: signOf(theme) });
    // The words are painted first; what is told of it follows them.
    deeds.apply.run({
      theme,
      spans,
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
      say({ title: theme.title, detail: `on ${words(wordCount)}`, sign: signOf(theme), undoable: true });
    });
  };

  const remove = (coding: Coding) => {
    deeds.remove.run(coding);
    const theme = themeOf.get(coding.theme);
    say({ title: theme?.title ?? '', detail: 'removed', sign: theme && signOf(theme), undoable: true });
  };
  const setStance = (coding: Coding, stance: Stance | null) => {
    deeds.change.run({ coding, changes: { stance } });
    const theme = themeOf.get(coding.theme);
    say({
      title: theme?.title ?? '',
      detail: stance === null ? 'stance to set' : `stance: ${stance.replace('-', ' ')}`,
      sign: theme && signOf(theme),
      undoable: true,
    });
  };
  const change = (coding: Coding, changes: { told?: string; prompted?: boolean }) =>
    deeds.change.run({ coding, changes });

  /** Does it to the one coding that can be meant, or asks which. */
  const one = (verb: Asked['verb'], stance: Stance | null = null) => {
    const among = chosen ? [chosen] : verb === 'stance' ? threatsFirst(on, themeOf) : on;
    const [only] = among;
    if (!only) return say({ title: 'No theme is on these words.' });
    if (among.length > 1) return setAsked({ verb, stance, among });
    if (verb === 'remove') remove(only);
    else setStance(only, stance);
  };
  const answer = (coding: Coding) => {
    if (asked?.verb === 'remove') remove(coding);
    else if (asked) setStance(coding, asked.stance);
    setAsked(undefined);
  };

  return {
    reading,
    on,
    chosen,
    spans,
    place,
    wordCount,
    isQuestion,
    asked,
    forgetAsked: () => setAsked(undefined),
    answer,
    awaiting,
    endAwaiting: () => setAwaiting([]),
    choose,
    apply,
    remove,
    setStance,
    change,
    refuseQuestion,
    selectSentence,
    removeOne: () => one('remove'),
    setStanceOfOne: (stance: Stance) => one('stance', stance),
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
