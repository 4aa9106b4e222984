import { FilePlus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { RuleDoc } from '../../core/rules/rule-doc.ts';
import { Button } from '../parts/button.tsx';
import styles from '../parts/list-and-page.module.css';
import own from './rule-article.module.css';

type Props = { title: string; example: RuleDoc['bad']; action: string; onOpen: () => void };

/** An example of a rule with what is found in it marked, and a way to try it in the workspace. */
export function RuleExample({ title, example, action, onOpen }: Props) {
  return (
    <section className={styles.part}>
      <div className={own.exampleHead}>
        <h4>{title}</h4>
        <Button size="sm" variant="quiet" icon={<FilePlus size={14} />} onClick={onOpen}>
          {action}
        </Button>
      </div>
      <pre className={own.example}>
        <code>{marked(example)}</code>
      </pre>
    </section>
  );
}

function marked({ text, marks }: RuleDoc['bad']): ReactNode[] {
  const pieces: ReactNode[] = [];
  let from = 0;
  for (const { start, end } of marks) {
    pieces.push(text.slice(from, start));
    pieces.push(
      <mark key={start} className={own.mark} data-lines={text.slice(start, end).includes('\n')}>
        {text.slice(start, end) || ' '}
      </mark>,
    );
    from = end;
  }
  pieces.push(text.slice(from).trimEnd());
  return pieces;
}
