import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { aroundQuery, checkQuery } from '#client/features/member-check/api.ts';
import { progressWords, whenWords } from '#client/features/member-check/check-words.ts';
import { ItemList } from '#client/features/member-check/item-list.tsx';
import { SendDialog } from '#client/features/member-check/send-dialog.tsx';
import { SentList } from '#client/features/member-check/sent-list.tsx';
import { SheetDeeds } from '#client/features/member-check/sheet-deeds.tsx';
import { SheetHead } from '#client/features/member-check/sheet-head.tsx';
import { useCheckDeeds } from '#client/features/member-check/use-check-deeds.ts';
import { studyQuery } from '#client/features/study/api.ts';
import { useMay } from '#client/lib/may.ts';
import { hrefOf } from '#client/lib/place.ts';
import { PlaceLink } from '#client/ui/place-link.tsx';
import { monthLabel } from '#shared/dates.ts';
import { checksPlace, personPlace } from '../places.ts';
import styles from './check.module.css';
import { CheckBeside } from './check-beside.tsx';
import { checkWays } from './check-ways.ts';

const from = '/studies/$study/checks/$check';
const NOTHING: never[] = [];

/** One sheet: prepared beside what could be on it, sent, and read with its answers. */
export function CheckPage() {
  const { study: id, check: asked } = useParams({ from });
  const { beside, item } = useSearch({ from });
  const navigate = useNavigate({ from });
  const may = useMay();
  const { data: study } = useSuspenseQuery(studyQuery(id));
  const { data: check } = useSuspenseQuery(checkQuery(id, asked));
  const { data: around } = useQuery(aroundQuery(id));
  const deeds = useCheckDeeds(id, check);
  const [isSending, setSending] = useState(false);
  const themes = around?.themes ?? NOTHING;
  const { waysOf, areaName } = checkWays(study, themes);
  const month = study.waves.find((wave) => wave.id === check.wave)?.month ?? '';
  const isDraft = check.state === 'draft' && may('member-check.change');
  const line = {
    ...check,
    items: check.items.length,
    answered: check.items.filter(({ reply }) => reply !== null).length,
    open: check.items.filter(({ open }) => open).length,
  };
  const coderName = (coder: string) => around?.coders.find((one) => one.id === coder)?.name ?? 'somebody';
  return (
    <div className={styles.page}>
      <title>{`Sheet for ${check.pseudonym} · ${study.title} · Throughline`}</title>
      <div className={`scroll ${styles.sheet}`}>
        <header className={styles.head}>
          <div>
            <h1>
              {areaName(check.area)}, {monthLabel(month)}
            </h1>
            <p className="sub">
              <PlaceLink place={checksPlace(id)}>Asked back</PlaceLink> · for{' '}
              <PlaceLink place={personPlace(id, { id: check.participant, pseudonym: check.pseudonym })}>
                {check.pseudonym}
              </PlaceLink>{' '}
              ·{' '}
              {check.state === 'draft'
                ? `draft, ${progressWords(line)}`
                : [
                    ...(check.state === 'closed' ? ['closed'] : []),
                    progressWords(line),
                    whenWords(line),
                  ].join('; ')}
            </p>
          </div>
          <SheetDeeds
            check={check}
            deeds={deeds}
            onSend={() => setSending(true)}
            onRemoved={() => void navigate({ href: hrefOf(checksPlace(id)) })}
          />
        </header>
        {isDraft ? (
          <>
            <SheetHead check={check} deeds={deeds} />
            <ItemList check={check} deeds={deeds} themes={themes} waysOf={(one) => waysOf(one, check.area)} />
          </>
        ) : (
          <>
            <h2 className={styles.title}>{check.title}</h2>
            {check.greeting !== '' && <p className={styles.greeting}>{check.greeting}</p>}
            <SentList
              study={id}
              check={check}
              asked={item}
              coderName={coderName}
              waysOf={(one) => waysOf(one, check.area)}
            />
          </>
        )}
      </div>
      <CheckBeside
        study={id}
        check={check}
        deeds={deeds}
        themes={themes}
        waysOf={(one) => waysOf(one, check.area)}
        shown={beside}
        onShow={(next) => void navigate({ search: (before) => ({ ...before, beside: next }), replace: true })}
      />
      {isSending && (
        <SendDialog
          check={check}
          deeds={deeds}
          onSent={() => {
            setSending(false);
            void navigate({ search: { beside: 'link' }, replace: true });
          }}
          onClose={() => setSending(false)}
        />
      )}
    </div>
  );
}
