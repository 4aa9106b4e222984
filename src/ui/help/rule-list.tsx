import type { RuleDoc } from '../../core/rules/rule-doc.ts';
import { helpTexts } from '../../texts/en/help.ts';
import styles from '../parts/list-and-page.module.css';
import { SeverityIcon } from '../parts/severity-icon.tsx';
import type { RuleGroup } from './filter-rules.ts';

type Props = { groups: readonly RuleGroup[]; shown: RuleDoc | null; onShow: (code: string) => void };

const intoView = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'nearest' });

/** All rules that fit what was searched for, under the names of their groups. */
export function RuleList({ groups, shown, onShow }: Props) {
  return (
    <nav className={styles.list} aria-label={helpTexts.rules()}>
      {groups.map(({ id, title, rules }) => (
        <section key={id} aria-label={title}>
          <h3 className={styles.group}>
            {title} <span>{rules.length}</span>
          </h3>
          <ul>
            {rules.map((rule) => (
              <li key={rule.code} className={styles.entry}>
                <button
                  type="button"
                  className={styles.item}
                  {...(rule.code === shown?.code && { 'aria-current': 'page' as const, ref: intoView })}
                  onClick={() => onShow(rule.code)}
                >
                  <SeverityIcon severity={rule.severity} />
                  <span>{rule.title.replaceAll('`', '')}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {groups.length === 0 && <p className={styles.nothing}>{helpTexts.noRule()}</p>}
    </nav>
  );
}
