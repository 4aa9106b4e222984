import { Check, Filter, X } from 'lucide-react';
import { useMemo } from 'react';
import { counted } from '../../core/text/words.ts';
import { parseKey } from '../../core/model/resource.ts';
import { Button } from '../parts/button.tsx';
import { KindIcon } from '../parts/kind-icon.tsx';
import { Menu, MenuItem } from '../parts/menu.tsx';
import { useAppState } from '../use-app.ts';
import { showsAll } from './filter-graph.ts';
import styles from './filter-bar.module.css';

const toggled = (set: ReadonlySet<string>, value: string): ReadonlySet<string> => {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
};

const tick = (on: boolean) => (
  <Check size={14} aria-hidden style={{ visibility: on ? 'visible' : 'hidden' }} />
);

/** What the canvas shows: kinds, namespaces, problems only, or one chain. */
export function FilterBar() {
  const { filter, setFilter, clearFilter, cards, namespaces } = useAppState(
    'filter',
    'setFilter',
    'clearFilter',
    'cards',
    'namespaces',
  );
  const kinds = useMemo(() => {
    const present = new Map<string, { group: string; kind: string }>();
    for (const { group, kind } of cards.values()) present.set(`${group}/${kind}`, { group, kind });
    return [...present].sort(([, a], [, b]) => (a.kind < b.kind ? -1 : 1));
  }, [cards]);
  const hidden = filter.hiddenKinds.size;
  const chosen = filter.namespaces.size;
  return (
    <div className={styles.bar} role="toolbar" aria-label="Filter">
      <Menu
        trigger={
          <Button
            size="sm"
            variant="quiet"
            icon={<Filter size={13} />}
            className={hidden > 0 ? styles.on : ''}
          >
            {hidden > 0 ? `${counted(hidden, 'kind')} hidden` : 'Kinds'}
          </Button>
        }
      >
        {kinds.map(([id, { group, kind }]) => (
          <MenuItem
            key={id}
            icon={tick(!filter.hiddenKinds.has(id))}
            onSelect={() => setFilter({ hiddenKinds: toggled(filter.hiddenKinds, id) })}
          >
            <span className={styles.kind}>
              <KindIcon group={group} kind={kind} /> {kind}
            </span>
          </MenuItem>
        ))}
      </Menu>
      <Menu
        trigger={
          <Button size="sm" variant="quiet" className={chosen > 0 ? styles.on : ''}>
            {chosen === 0
              ? 'All namespaces'
              : chosen === 1
                ? [...filter.namespaces][0] || 'Cluster'
                : `${chosen} namespaces`}
          </Button>
        }
      >
        <MenuItem icon={tick(chosen === 0)} onSelect={() => setFilter({ namespaces: new Set() })}>
          All namespaces
        </MenuItem>
        {namespaces
          .filter((name) => name !== '')
          .map((name) => (
            <MenuItem
              key={name}
              icon={tick(filter.namespaces.has(name))}
              onSelect={() => setFilter({ namespaces: toggled(filter.namespaces, name) })}
            >
              {name}
            </MenuItem>
          ))}
      </Menu>
      <Button
        size="sm"
        variant="quiet"
        aria-pressed={filter.problemsOnly}
        className={filter.problemsOnly ? styles.on : ''}
        onClick={() => setFilter({ problemsOnly: !filter.problemsOnly })}
      >
        Problems only
      </Button>
      {filter.focus !== null && (
        <span className={styles.chip}>
          Chain of {parseKey(filter.focus).name}
          <button
            type="button"
            aria-label="Show everything, not only this chain"
            onClick={() => setFilter({ focus: null })}
          >
            <X size={12} aria-hidden />
          </button>
        </span>
      )}
      {!showsAll(filter) && (
        <Button size="sm" variant="quiet" onClick={clearFilter}>
          Show all
        </Button>
      )}
    </div>
  );
}
