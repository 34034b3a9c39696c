import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { noteShown } from '#client/lib/own-deeds.ts';
import { codingApi } from '#shared/api/coding.ts';
import { changed } from '#shared/change.ts';
import { CONTEXT_LENGTH, type Coding, type CodingChanges } from '#shared/coding/coding.ts';
import { type CoderId, CodingId } from '#shared/ids.ts';
import type { SourceView } from '#shared/source/source.ts';
import type { Span } from '#shared/span.ts';
import type { Theme } from '#shared/theme/theme.ts';
import { codingsQuery } from './api.ts';
import { asAnswered } from './as-answered.ts';
import { useUndoAtOnce } from './use-undo-at-once.ts';

interface Desk {
  study: string;
  source: SourceView;
  coder: CoderId;
  /** Shows these codings on the words, ahead of everything else. */
  show: (codings: readonly Coding[]) => void;
  /** Told when something that was on the page already is taken off it. */
  onRefused: () => void;
}

export interface Applied {
  theme: Theme;
  spans: readonly Span[];
  /** Told as soon as they are on the page, before the server knows of them. */
  onPainted?: (added: readonly Coding[]) => void;
  /** Told when it does: what they are called from now on. */
  onKept?: (added: readonly Coding[], kept: readonly Coding[]) => void;
}

interface Change {
  coding: Coding;
  changes: CodingChanges;
}

/** Coding, changing and removing: painted at once, sent one after another, taken off again where refused. */
export function useDeskDeeds({ study, source, coder, show, onRefused }: Desk) {
  const cache = useQueryClient();
  const { queryKey } = codingsQuery(study, source.id);
  const scope = `desk ${study}`;
  /** By the id a coding had before the server gave it one. */
  const given = useRef(new Map<string, Coding>());
  /** The other way round: so that what is drawn for a coding stays the same when it gets its id. */
  const faces = useRef(new Map<string, string>());
  /** Removed on the page before the server gave them an id. */
  const removed = useRef(new Set<string>());

  const paint = (change: (codings: Coding[]) => Coding[]) => {
    const after = cache.setQueryData(queryKey, (before) => before && change(before));
    if (after) show(after);
  };
  const remember = useUndoAtOnce(study, paint);
  /** What else rests on codings is read anew when it is next looked at. */
  const letAge = () =>
    void cache.invalidateQueries({
      queryKey: ['study', study],
      refetchType: 'none',
      predicate: (query) => query.queryKey[2] !== 'desk',
    });
  const asItStands = (coding: Coding): Coding => given.current.get(coding.id) ?? coding;

  const provisional = (theme: Theme, { start, end }: Span): Coding => ({
    id: CodingId.parse(crypto.randomUUID()),
    rev: 0,
    source: source.id,
    textVersion: source.textVersion,
    start,
    end,
    text: source.text.slice(start, end),
    prefix: source.text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
    suffix: source.text.slice(end, end + CONTEXT_LENGTH),
    theme: theme.id,
    coder,
    event: 0,
    stance: null,
    told: '',
    prompted: false,
    state: 'accepted',
    origin: 'person',
    cameFrom: null,
    createdAt: new Date().toISOString(),
  });

  const apply = useDeed({
    scope,
    send: ({ theme, spans }: Applied, key) =>
      call(codingApi.addSeveral, {
        params: { study },
        body: {
          source: source.id,
          textVersion: source.textVersion,
          spans: spans.map(({ start, end }) => ({ start, end })),
          theme: theme.id,
        },
        key,
      }),
    onMutate: async ({ theme, spans, onPainted }) => {
      const added = spans.map((span) => provisional(theme, span));
      paint((before) => [...before, ...added]);
      onPainted?.(added);
      await cache.cancelQueries({ queryKey });
      return added;
    },
    onSuccess: ({ items, existing }, { onKept }, added) => {
      const faceOf = new Map<string, string>();
      for (const one of added ?? []) {
        const real = [...items, ...existing].find(({ start, end }) => start === one.start && end === one.end);
        if (!real) continue;
        given.current.set(one.id, real);
        faces.current.set(real.id, one.id);
        faceOf.set(real.id, one.id);
      }
      const ahead = new Set<string>(added?.map(({ id }) => id));
      paint((before) =>
        asAnswered(before, [...items, ...existing], { ahead, faceOf, removed: removed.current }),
      );
      onKept?.(added ?? [], [...items, ...existing]);
      const [made] = items;
      if (made) noteShown(study, made.rev);
      const ids = new Set(items.map(({ id }) => id));
      if (made)
        remember(
          made.rev,
          (before) => before.filter(({ id }) => !ids.has(id)),
          (before) => [...before.filter(({ id }) => !ids.has(id)), ...items],
        );
      letAge();
    },
    onError: (_error, _applied, added) => {
      const gone = new Set(added?.map(({ id }) => id));
      paint((before) => before.filter(({ id }) => !gone.has(id)));
      onRefused();
    },
  });

  const change = useDeed({
    scope,
    send: ({ coding, changes }: Change, key) =>
      call(codingApi.change, { params: { study, coding: asItStands(coding).id }, body: changes, key }),
    onMutate: async ({
      coding,
      changes: { theme: _theme, confirm: _confirm, textVersion: _text, ...shown },
    }) => {
      const { id } = asItStands(coding);
      paint((before) => before.map((one) => (one.id === id ? changed(one, shown) : one)));
      await cache.cancelQueries({ queryKey });
      return coding;
    },
    onSuccess: (after, { coding }) => {
      given.current.set(coding.id, after);
      const put = (coding: Coding) => (before: Coding[]) =>
        before.map((one) => (one.id === after.id ? coding : one));
      paint(put(after));
      noteShown(study, after.rev);
      remember(after.rev, put({ ...coding, id: after.id }), put(after));
      letAge();
    },
    onError: (_error, { coding }) => {
      const { id } = asItStands(coding);
      paint((before) => before.map((one) => (one.id === id ? { ...coding, id } : one)));
      onRefused();
    },
  });

  const remove = useDeed({
    scope,
    send: (coding: Coding, key) =>
      call(codingApi.remove, { params: { study, coding: asItStands(coding).id }, query: {}, key }),
    onMutate: async (coding) => {
      const { id } = asItStands(coding);
      removed.current.add(id);
      paint((before) => before.filter((one) => one.id !== id));
      await cache.cancelQueries({ queryKey });
      return coding;
    },
    onSuccess: letAge,
    onError: (error, coding) => {
      // Somebody else removed it, or undo did, while this was on its way.
      if (error.code === 'not-found') return letAge();
      const standing = asItStands(coding);
      removed.current.delete(coding.id);
      removed.current.delete(standing.id);
      const isKnown = standing.rev > 0;
      if (isKnown) paint((before) => [...before, standing]);
      onRefused();
    },
  });

  return {
    apply,
    change,
    remove,
    /** The id a coding has now, whatever it was called before. */
    idOf: (id: string): string => given.current.get(id)?.id ?? id,
    /** The name a coding was first drawn under. */
    faceOf: (id: string): string => faces.current.get(id) ?? id,
  };
}
