import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '#client/lib/call.ts';
import { longDay } from '#client/lib/day.ts';
import { useDeed } from '#client/lib/deed.ts';
import { useDraft } from '#client/lib/draft.ts';
import { Allowed } from '#client/ui/allowed.tsx';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import { TextArea } from '#client/ui/text-area.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import { memoApi } from '#shared/api/memo.ts';
import { type Memo, MemoKind } from '#shared/memo/memo.ts';
import type { Theme } from '#shared/theme/theme.ts';
import { memosQuery } from './api.ts';
import styles from './excerpts.module.css';
import type { Codebook } from './use-codebook.ts';

interface MemosTabProps {
  study: string;
  theme: Theme;
  codebook: Codebook;
  areaName: (area: string) => string;
  waveName: (wave: string) => string;
}

const kinds = MemoKind.options.map((value) => ({ value, label: `${value} memo` }));

/** What the team noted on a theme and on its cells, newest first, and a place to note more. */
export function MemosTab({ study, theme, codebook, areaName, waveName }: MemosTabProps) {
  const { data: memos } = useQuery(memosQuery(study, theme.id));
  const cache = useQueryClient();
  const draft = useDraft('theme-memo', theme.id, '');
  const [kind, setKind] = useState<Memo['kind']>('analytic');
  const add = useDeed({
    send: (body: string, key) =>
      call(memoApi.add, { params: { study }, body: { about: 'theme', theme: theme.id, kind, body }, key }),
    onSuccess: () => {
      draft.discard();
      return cache.invalidateQueries({ queryKey: ['study', study] });
    },
  });
  const placeOf = ({ area, wave }: Memo) =>
    area !== null && wave !== null ? ` · ${areaName(area)}, ${waveName(wave)}` : '';
  const written = draft.text.trim();
  return (
    <div className={styles.page}>
      <Allowed deed="memo.add">
        <div className={styles.write}>
          <TextArea
            label="A memo on this theme"
            rows={2}
            placeholder="What you notice, doubt, or decided"
            value={draft.text}
            onChange={draft.write}
          />
          <div className={styles['write-foot']}>
            <SelectField label="Kind of memo" hidesLabel options={kinds} value={kind} onChange={setKind} />
            <Button
              busy={add.isRunning}
              heldBack={written === '' ? 'a memo needs words' : undefined}
              onClick={() => add.run(written)}
            >
              Keep the memo
            </Button>
          </div>
          {add.error && <ErrorNote what={add.error.message} help={add.error.help} />}
        </div>
      </Allowed>
      {!memos && <Waiting label="Reading the memos…" lines={3} lineHeight={40} />}
      {memos?.map((memo) => (
        <article key={memo.id} className={styles.memo}>
          <header>
            <span>
              {memo.kind}
              {placeOf(memo)}
            </span>
            <span>
              {codebook.coders.find(({ id }) => id === memo.author)?.name ?? 'somebody'},{' '}
              {longDay(memo.changedAt)}
            </span>
          </header>
          <p>{memo.body}</p>
        </article>
      ))}
      {memos?.length === 0 && <p className="sub">No memos on this theme yet.</p>}
    </div>
  );
}
