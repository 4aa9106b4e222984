import { Search } from 'lucide-react';
import { useDeferredValue, useMemo, useState, type KeyboardEvent } from 'react';
import { helpTexts } from '../../texts/en/help.ts';
import { Modal } from '../parts/modal.tsx';
import { useApp, useWorkspace } from '../use-app.ts';
import { filterRules } from './filter-rules.ts';
import { RuleArticle } from './rule-article.tsx';
import { RuleList } from './rule-list.tsx';
import styles from './rules-dialog.module.css';
import { useRuleDocs } from './use-rule-docs.ts';

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
    // A key right after a letter may come before the list has followed.
    const now = query === wanted ? listed : filterRules(docs ?? [], query).flatMap(({ rules }) => rules);
    const at = now.findIndex((rule) => rule.code === shown?.code);
    const next = now[Math.max(0, Math.min(now.length - 1, at + by))];
    if (next) show(next.code);
  };

  const openExample = (path: string, text: string) => {
    openDialog(null);
    actions.addFiles([{ path, text }], helpTexts.openExample({ path }), helpTexts.openedExample({ path }));
    store.getState().showRight('yaml');
  };

  return (
    <Modal
      title={helpTexts.rules()}
      description={helpTexts.aboutRules()}
      width={1040}
      onClose={() => openDialog(null)}
    >
      <div className={styles.pages}>
        <div className={styles.side}>
          <div className={styles.search}>
            <Search size={14} aria-hidden />
            <input
              type="search"
              placeholder={helpTexts.searchRules()}
              aria-label={helpTexts.searchRules()}
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
            {docs
              ? helpTexts.chooseRule()
              : found === 'failed'
                ? helpTexts.rulesNotFetched()
                : helpTexts.fetchingRules()}
          </p>
        )}
      </div>
    </Modal>
  );
}
