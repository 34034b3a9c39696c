import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { methodQuery } from '#client/features/method/api.ts';
import { MethodExport } from '#client/features/method/method-export.tsx';
import { MethodPart } from '#client/features/method/method-part.tsx';
import { methodSections } from '#shared/method/text.ts';
import { TimeNav } from '../time-nav.tsx';
import styles from './method.module.css';

/** What can honestly be said of how the study was made, drawn from what it holds. */
export function MethodPage() {
  const { study: id } = useParams({ from: '/studies/$study' });
  const { data: method } = useSuspenseQuery(methodQuery(id));
  const sections = methodSections(method);
  return (
    <div className={styles.page}>
      <title>{`Method · ${method.study.title} · Throughline`}</title>
      <TimeNav study={id} />
      <div className={`scroll ${styles.scroll}`}>
        <header className={styles.head}>
          <div>
            <h1>Method</h1>
            <p className="sub">
              What can honestly be said of how {method.study.title} was made, drawn from what it holds today.
            </p>
          </div>
          <div className={styles.deeds}>
            <MethodExport method={method} />
          </div>
        </header>
        <div className={styles.two}>
          <nav className={styles.contents} aria-label="Parts">
            {sections.map(({ key, title }) => (
              <a key={key} href={`#${key}`}>
                {title}
              </a>
            ))}
          </nav>
          <div className={styles.parts}>
            {sections.map((section) => (
              <MethodPart key={section.key} section={section} />
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}
