import type { RuleDoc } from '../../core/rules/rule-doc.ts';
import { helpTexts } from '../../texts/en/help.ts';
import { partsTexts } from '../../texts/en/parts.ts';
import { Badge } from '../parts/badge.tsx';
import styles from '../parts/list-and-page.module.css';
import { SeverityIcon } from '../parts/severity-icon.tsx';
import { ModelLink } from './model-link.tsx';
import { RuleExample } from './rule-example.tsx';
import own from './rule-article.module.css';
import { Words } from './words.tsx';

const severities = { error: partsTexts.error, warning: partsTexts.warning, info: partsTexts.note } as const;

type Props = { rule: RuleDoc; onOpen: (name: string, text: string) => void };

/** The page of a rule: what it finds, why that matters, how to fix it, an example each way, where to read on. */
export function RuleArticle({ rule, onOpen }: Props) {
  const file = rule.code.replaceAll('/', '-');
  return (
    <article className={styles.article} aria-label={helpTexts.rule({ code: rule.code })}>
      <header>
        <p className={own.facts}>
          <SeverityIcon severity={rule.severity} silent /> {severities[rule.severity]()}
          <code>{rule.code}</code>
          {rule.channel === 'experimental' && <Badge tone="info">{helpTexts.experimental()}</Badge>}
        </p>
        <h3 className={styles.title}>
          <Words>{rule.title}</Words>
        </h3>
      </header>
      {rule.says !== null && (
        <section className={styles.part}>
          <h4>{helpTexts.serverSays()}</h4>
          <p className={own.says}>{rule.says}</p>
        </section>
      )}
      <section className={styles.part}>
        <h4>{helpTexts.why()}</h4>
        <p>
          <Words>{rule.why}</Words>
        </p>
      </section>
      <section className={styles.part}>
        <h4>{helpTexts.howToFix()}</h4>
        <p>
          <Words>{rule.fix}</Words>
        </p>
      </section>
      <RuleExample
        title={helpTexts.found()}
        example={rule.bad}
        action={helpTexts.tryFound()}
        onOpen={() => onOpen(`${file}-found.yaml`, rule.bad.text)}
      />
      <RuleExample
        title={helpTexts.notFound()}
        example={rule.good}
        action={helpTexts.tryNotFound()}
        onOpen={() => onOpen(`${file}-fixed.yaml`, rule.good.text)}
      />
      <section className={styles.part}>
        <h4>{helpTexts.reference()}</h4>
        <ul className={own.references}>
          {rule.model !== null && (
            <li>
              {helpTexts.inModel()} <ModelLink section={rule.model} />
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
