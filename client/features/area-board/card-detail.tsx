import { Link } from '@tanstack/react-router';
import type { Place } from '#client/lib/place.ts';
import { Button } from '#client/ui/button.tsx';
import { Chip } from '#client/ui/chip.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import { waveNames } from '#shared/analysis/wording.ts';
import type { BoardCard, BoardLink } from '#shared/area/board.ts';
import type { AreaBoardView } from '#shared/area/board-view.ts';
import { relationOf, relationWords } from '#shared/link/relation.ts';
import { basisWords } from '#shared/link/words.ts';
import { stageWords } from '#shared/status/life-cycle.ts';
import styles from './card-detail.module.css';
import { excerptWords } from './link-words.ts';

interface CardDetailProps {
  study: string;
  card: BoardCard;
  /** Its links in the month shown, to groups too. */
  links: readonly BoardLink[];
  waves: AreaBoardView['waves'];
  /** The theme's title as a word of an address. */
  word: string;
  /** Where the words behind it stand. */
  evidence: Place;
  /** Asks where it stands here; threats have a board of their own. */
  onRecord: (() => void) | Place;
  onLink: () => void;
}

/** What is known of a theme in this area, what it hangs together with, and the way to the words. */
export function CardDetail({ study, card, links, waves, word, evidence, onRecord, onLink }: CardDetailProps) {
  const { moment, kind, theme, stage } = card;
  const names = waveNames(waves);
  return (
    <div className={styles.detail}>
      <p className={styles.status}>
        <KindShape kind={kind} size={11} isNamed />
        <Chip isConfirmed={moment.confirmed} says={moment.confirmed ? 'confirmed' : 'suggested'}>
          {moment.words}
        </Chip>
        {stage !== null && (
          <Chip isConfirmed says="recorded by a person">
            {stageWords[stage]}
          </Chip>
        )}
      </p>
      <p>{moment.sentence}</p>
      <p className={styles.ways}>
        <PlaceLink place={evidence}>The words, {names[moment.evidence]}</PlaceLink>
        <Link to="/studies/$study/themes/$theme" params={{ study, theme: word }}>
          Theme page
        </Link>
      </p>
      <p className={styles.ways}>
        {typeof onRecord === 'function' ? (
          <Button deed="status.record" small onClick={onRecord}>
            Record where it stands…
          </Button>
        ) : (
          <PlaceLink place={onRecord}>Record its status on the threat board</PlaceLink>
        )}
        <Button deed="link.add" small onClick={onLink}>
          Link…
        </Button>
      </p>
      <h4>Links</h4>
      {links.length === 0 ? (
        <p className={styles.none}>Nothing linked here yet.</p>
      ) : (
        <ul>
          {links.map((link) => (
            <li key={link.id}>
              {relationWords(relationOf(link, theme))}{' '}
              <b>{link.from === theme ? link.toTitle : link.fromTitle}</b>
              <span>
                {basisWords(link)}
                {link.since !== null && `, since ${names[link.since]}`}, {excerptWords(link)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
