import type { RuleDoc } from '../../core/rules/rule-doc.ts';
import { Badge } from '../parts/badge.tsx';
import { SeverityIcon } from '../parts/severity-icon.tsx';
import { ModelLink } from './model-link.tsx';
import { RuleExample } from './rule-example.tsx';
import styles from './rules-dialog.module.css';
import { Words } from './words.tsx';

const severities = { error: 'Error', warning: 'Warning', info: 'Information' } as const;

type Props = { rule: RuleDoc; onOpen: (name: string, text: string) => void };

/** The page of a rule: what it finds, why that matters, how to fix it, an example each way, where to read on. */
export function RuleArticle({ rule, onOpen }: Props) {
  const file = rule.code.replaceAll('/', '-');
  return (
    <article className={styles.article} aria-label={`Rule ${rule.code}`}>
      <header>
        <p className={styles.facts}>
          <SeverityIcon severity={rule.severity} silent /> {severities[rule.severity]}
          <code>{rule.code}</code>
          {rule.channel === 'experimental' && <Badge tone="info">experimental channel</Badge>}
        </p>
        <h3 className={styles.title}>
          <Words>{rule.title}</Words>
        </h3>
      </header>
      {rule.says !== null && (
        <section className={styles.part}>
          <h4>What the API server says</h4>
          <p className={styles.says}>{rule.says}</p>
        </section>
      )}
      <section className={styles.part}>
        <h4>Why it matters</h4>
        <p>
          <Words>{rule.why}</Words>
        </p>
      </section>
      <section className={styles.part}>
        <h4>How to fix it</h4>
        <p>
          <Words>{rule.fix}</Words>
        </p>
      </section>
      <RuleExample
        title="Found here"
        example={rule.bad}
        action="Try it in a new file"
        onOpen={() => onOpen(`${file}-found.yaml`, rule.bad.text)}
      />
      <RuleExample
        title="Not found here"
        example={rule.good}
        action="Open as a new file"
        onOpen={() => onOpen(`${file}-fixed.yaml`, rule.good.text)}
      />
      <section className={styles.part}>
        <h4>Reference</h4>
        <ul className={styles.references}>
          {rule.model !== null && (
            <li>
              The model: <ModelLink section={rule.model} />
            </li>
          )}
          {rule.places.map((place) => (
            <li key={place}>
              <code>{place}</code>
            </li>
          ))}
          {rule.references.map(({ label, url }) => (
            <li key={url}>
              <a href={url} target="_blank" rel="noreferrer">
                {label}
              </a>
            </li>
          ))}
        </ul>
      </section>
    </article>
  );
}
