import { Search } from 'lucide-react';
import { useDeferredValue, useMemo, useState, type KeyboardEvent } from 'react';
import { Modal } from '../parts/modal.tsx';
import { useApp, useWorkspace } from '../use-app.ts';
import { filterRules } from './filter-rules.ts';
import { RuleArticle } from './rule-article.tsx';
import { RuleList } from './rule-list.tsx';
import styles from './rules-dialog.module.css';
import { useRuleDocs } from './use-rule-docs.ts';

const FAILED =
  'The rules could not be fetched, because the checks have stopped. Close this and open it again.';

/** The pages of the rules: all of them by group, and one of them in full. */
export function RulesDialog({ code }: { code: string | null }) {
  const { actions, store } = useWorkspace();
  const openDialog = useApp((state) => state.openDialog);
  const found = useRuleDocs();
  const docs = found === 'failed' ? null : found;
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query);
  const groups = useMemo(() => filterRules(docs ?? [], wanted), [docs, wanted]);

  const listed = groups.flatMap(({ rules }) => rules);
  const shown = docs?.find((rule) => rule.code === code) ?? listed[0] ?? null;
  const show = (next: string) => openDialog({ type: 'rules', code: next });

  /** The arrows go through the list while the search has the focus. */
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const at = listed.findIndex((rule) => rule.code === shown?.code);
    const next = listed[Math.max(0, Math.min(listed.length - 1, at + by))];
    if (next) show(next.code);
  };

  const openExample = (path: string, text: string) => {
    openDialog(null);
    actions.addFiles([{ path, text }], `Open the example ${path}`);
    store.getState().showRight('yaml');
  };

  return (
    <Modal
      title="Rules"
      description="What is checked, why it matters, and how to fix it."
      width={1040}
      onClose={() => openDialog(null)}
    >
      <div className={styles.pages}>
        <div className={styles.side}>
          <div className={styles.search}>
            <Search size={14} aria-hidden />
            <input
              type="search"
              placeholder="Search rules"
              aria-label="Search rules"
              value={query}
              onChange={(event) => setQuery(event.target.value)}
              onKeyDown={onKeyDown}
            />
          </div>
          <RuleList groups={groups} shown={shown} onShow={show} />
        </div>
        {shown ? (
          <RuleArticle key={shown.code} rule={shown} onOpen={openExample} />
        ) : (
          <p className={styles.nothing} role="status">
            {docs ? 'Choose a rule.' : found === 'failed' ? FAILED : 'Fetching the rules…'}
          </p>
        )}
      </div>
    </Modal>
  );
}
