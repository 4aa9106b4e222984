import { useDeferredValue, useMemo, useState } from 'react';
import { helpTexts } from '../../texts/en/help.ts';
import styles from '../parts/list-and-page.module.css';
import { Modal } from '../parts/modal.tsx';
import { SearchedList } from '../parts/searched-list.tsx';
import { useApp, useWorkspace } from '../use-app.ts';
import { filterRules, type RuleGroup } from './filter-rules.ts';
import { RuleArticle } from './rule-article.tsx';
import { RuleList } from './rule-list.tsx';
import { useRuleDocs } from './use-rule-docs.ts';

const codesOf = (groups: readonly RuleGroup[]) =>
  groups.flatMap(({ rules }) => rules.map(({ code }) => code));

/** The pages of the rules: all of them by group, and one of them in full. */
export function RulesDialog({ code }: { code: string | null }) {
  const { actions, store } = useWorkspace();
  const openDialog = useApp((state) => state.openDialog);
  const found = useRuleDocs();
  const docs = found === 'failed' ? null : found;
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query);
  const groups = useMemo(() => filterRules(docs ?? [], wanted), [docs, wanted]);

  const shown = docs?.find((rule) => rule.code === code) ?? groups[0]?.rules[0] ?? null;
  const show = (next: string) => openDialog({ type: 'rules', code: next });

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
        <SearchedList
          label={helpTexts.searchRules()}
          query={query}
          onQuery={setQuery}
          // The list on the screen may be a letter behind.
          found={() => codesOf(query === wanted ? groups : filterRules(docs ?? [], query))}
          shown={shown?.code ?? null}
          onShow={show}
        >
          <RuleList groups={groups} shown={shown} onShow={show} />
        </SearchedList>
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
