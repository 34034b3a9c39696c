import { useContext } from 'react';
import { PlaceLink } from '#client/ui/place-link.tsx';
import { type Asked, type Piece, pieceWords } from '#shared/report/piece.ts';
import { BlockView } from './block-view.tsx';
import styles from './piece-view.module.css';
import { Resolved } from './resolved.ts';
import { Sourced, takenFrom } from './sourced.ts';

function Source({ piece }: { piece: Piece }) {
  const { asOf, placeOf } = useContext(Sourced);
  const place = placeOf(piece);
  const says = `from ${takenFrom[piece.piece]}${asOf === '' ? '' : `, ${asOf}`}`;
  return (
    <span className={styles.source}>
      {place ? (
        <PlaceLink place={place} aria-label={`${pieceWords[piece.piece]} ${says}: open`}>
          <span>{says} ·</span> open
        </PlaceLink>
      ) : (
        says
      )}
    </span>
  );
}

/** What a live piece came to; pointed at or reached by keyboard, it says where that is from. */
export function PieceView({ line, asked }: { line: string; asked: Asked }) {
  const blocks = useContext(Resolved).get(line);
  return (
    <div className={styles.piece} data-piece>
      {asked.is === 'unknown' ? (
        <BlockView block={{ block: 'gap', is: 'missing', why: asked.why }} />
      ) : blocks ? (
        blocks.map((block, at) => <BlockView key={String(at)} block={block} />)
      ) : (
        <p className={styles.coming}>{pieceWords[asked.piece.piece]} …</p>
      )}
      {asked.is === 'piece' && blocks && <Source piece={asked.piece} />}
    </div>
  );
}
