import { useQuery } from '@tanstack/react-query';
import { waveNames } from '#shared/analysis/wording.ts';
import { type Board, type BoardCard, chainsOf, standWords } from '#shared/area/board.ts';
import type { AreaBoardView } from '#shared/area/board-view.ts';
import { basisWords, doesWhat } from '#shared/link/words.ts';
import { ownersQuery } from './api.ts';
import styles from './board-list.module.css';
import { excerptWords } from './link-words.ts';
import { ownerWords } from './step-words.ts';

interface BoardListProps {
  study: string;
  areaName: string;
  view: AreaBoardView;
  board: Board;
}

const themeCell = (card: BoardCard | null) =>
  card ? (
    <>
      <b>{card.title}</b>
      <span>
        {standWords(card)}, {card.moment.confirmed ? 'confirmed' : 'suggested'}
      </span>
    </>
  ) : (
    <span>–</span>
  );

/** The board as words: the chain from each change to what comes next, and every link. */
export function BoardList({ study, areaName, view, board }: BoardListProps) {
  const { data: owners = [] } = useQuery(ownersQuery(study));
  const names = waveNames(view.waves);
  const chains = chainsOf(board);
  const enablers = board.cards.filter(({ kind }) => kind === 'enabler');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keys must reach it.
    <section className={`scroll ${styles.list}`} aria-label="The board as a list" tabIndex={0}>
      <h2 id="chains">From change to next step</h2>
      <table aria-labelledby="chains">
        <thead>
          <tr>
            {['Change', 'Threat', 'Way to overcome', 'Next step'].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {chains.map(({ change, threat, way, step }) => (
            <tr key={[change?.theme, threat?.theme, way?.theme, step?.id].join(' ')}>
              <td>{themeCell(change)}</td>
              <td>{themeCell(threat)}</td>
              <td>{themeCell(way)}</td>
              <td>
                {step ? (
                  <>
                    <b>{step.text}</b>
                    <span>
                      {ownerWords(step, owners)}; {step.state}, {step.horizon} term
                      {step.due !== null && `, due ${step.due}`}
                    </span>
                  </>
                ) : (
                  <span>–</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {chains.length === 0 && <p className={styles.none}>{areaName} has named nothing by this month.</p>}
      <h2 id="enablers">Enablers</h2>
      {enablers.length === 0 ? (
        <p className={styles.none}>None by this month.</p>
      ) : (
        <ul aria-labelledby="enablers">
          {enablers.map((card) => (
            <li key={card.theme}>{themeCell(card)}</li>
          ))}
        </ul>
      )}
      <h2 id="links">Links</h2>
      <table aria-labelledby="links">
        <thead>
          <tr>
            {['From', 'Does what', 'To', 'Whose account', 'Since', 'Excerpts'].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...board.links, ...board.groupLinks].map((link) => (
            <tr key={link.id}>
              <th scope="row">{link.fromTitle}</th>
              <td>{doesWhat(link)}</td>
              <td>{link.toTitle}</td>
              <td>{basisWords(link)}</td>
              <td>{link.since === null ? '–' : names[link.since]}</td>
              <td>{excerptWords(link)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.none}>A link is someone’s account, not a proof of cause.</p>
    </section>
  );
}
