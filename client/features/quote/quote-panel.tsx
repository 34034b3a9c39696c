import { useQuery } from '@tanstack/react-query';
import { clock } from '#client/lib/day.ts';
import type { Deed } from '#client/lib/deed.ts';
import type { Place } from '#client/lib/place.ts';
import { AllowedFields } from '#client/ui/allowed-fields.tsx';
import { Button } from '#client/ui/button.tsx';
import { Panel } from '#client/ui/panel.tsx';
import { asDrafted } from '#shared/quote/draft.ts';
import { heldBack } from '#shared/quote/held-back.ts';
import { HELD_WORDS } from '#shared/quote/print-words.ts';
import type { QuoteView } from '#shared/quote/quote.ts';
import type { ShelfFrame } from '#shared/quote/shelf.ts';
import type { WithEdition } from '#shared/report/edition.ts';
import { waysToSignQuery } from './api.ts';
import { ClearanceBox } from './clearance-box.tsx';
import styles from './edit.module.css';
import { QuoteEditions } from './quote-editions.tsx';
import { QuoteEditor } from './quote-editor.tsx';
import { QuoteFacts } from './quote-facts.tsx';
import { useQuoteEdit } from './use-quote-edit.ts';

interface QuotePanelProps {
  study: string;
  frame: ShelfFrame;
  areas: readonly { id: string; name: string; aliases: string[]; publicName: string }[];
  quote: QuoteView;
  unmark: Deed<unknown, QuoteView>;
  isRecordOpen: boolean;
  onRecord: (isOpen: boolean) => void;
  onCopy: (quote: QuoteView) => void;
  onAsk: (quote: QuoteView) => void;
  onAnswer: (quote: QuoteView, state?: 'withdrawn') => void;
  onClose: () => void;
  editionPlace: (edition: WithEdition) => Place;
}

/** One quote edited for print: its words, its label, its clearance, and everything known of it. */
export function QuotePanel(props: QuotePanelProps) {
  const { study, frame, areas, quote, unmark, isRecordOpen, onRecord, onCopy, onAsk, onAnswer, onClose } =
    props;
  const edit = useQuoteEdit(study, quote);
  const { draft } = edit;
  const area = areas.find(({ id }) => id === quote.area)?.name ?? '';
  const { data: signing } = useQuery({
    ...waysToSignQuery(study, quote.id, draft.label),
    throwOnError: false,
  });
  const label = (draft.label || signing?.usual || '').toLowerCase();
  const way = signing?.ways.find(
    (one) => one.label.toLowerCase() === label && one.namesArea === draft.namesArea,
  );
  const held = heldBack({ ...asDrafted(quote, draft), exposure: way?.exposure ?? quote.exposure });
  const hint = held ? HELD_WORDS[held.why] : edit.isUnsaved ? 'Save before asking' : '';
  const where = [
    quote.turnNumber === null ? '' : `turn ${quote.turnNumber}`,
    quote.time === null ? '' : clock(quote.time),
  ];
  return (
    <Panel
      title={
        <>
          Edit for print <span className={styles.where}>{where.filter(Boolean).join(' · ')}</span>
        </>
      }
      width={420}
      overUnder={1180}
      onClose={onClose}
      footer={
        <div className={styles.footer}>
          <p>{hint}</p>
          <Button
            deed="quote.change"
            busy={edit.saving.isRunning}
            heldBack={
              !edit.isUnsaved
                ? 'nothing was changed'
                : draft.printed.trim() === ''
                  ? 'nothing is left to print'
                  : edit.isBehind
                    ? 'choose a version first'
                    : undefined
            }
            onClick={edit.save}
          >
            Save draft
          </Button>
          <Button
            deed="clearance.ask"
            look="primary"
            heldBack={hint === '' ? undefined : hint}
            onClick={() => onAsk(quote)}
          >
            Ask for clearance
          </Button>
        </div>
      }
    >
      <div className={styles.body}>
        <AllowedFields deed="quote.change">
          <QuoteEditor study={study} quote={quote} edit={edit} area={area} areas={areas} />
        </AllowedFields>
        <ClearanceBox
          study={study}
          quote={quote}
          isRecordOpen={isRecordOpen}
          onRecord={onRecord}
          onAnswer={(state) => onAnswer(quote, state)}
        />
        <QuoteEditions
          study={study}
          quote={quote.id}
          isTakenBack={quote.standings.some(({ state }) => state === 'withdrawn' || state === 'refused')}
          placeOf={props.editionPlace}
        />
        <QuoteFacts study={study} frame={frame} quote={quote} unmark={unmark} onCopy={onCopy} />
      </div>
    </Panel>
  );
}
