import { Check, FilterX, Rows3, Shapes, TriangleAlert, X, type LucideIcon } from 'lucide-react';
import { useMemo, type ComponentProps } from 'react';
import { parseKey } from '../../core/model/resource.ts';
import { IconButton } from '../parts/icon-button.tsx';
import { KindIcon } from '../parts/kind-icon.tsx';
import { Menu, MenuItem } from '../parts/menu.tsx';
import { useAppState } from '../use-app.ts';
import { filtersTexts } from '../../texts/en/filters.ts';
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

/** What the canvas shows: kinds, namespaces, problems only, or one chain; as icons beside the request. */
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
  const kindsLabel = hidden > 0 ? filtersTexts.kindsHidden({ count: hidden }) : filtersTexts.kinds();
  return (
    <div className={styles.bar} role="toolbar" aria-label={filtersTexts.filter()}>
      {filter.focus !== null && (
        <span className={styles.chip}>
          <span className={styles.chain}>{filtersTexts.chainOf({ name: parseKey(filter.focus).name })}</span>
          <button
            type="button"
            aria-label={filtersTexts.notOnlyChain()}
            onClick={() => setFilter({ focus: null })}
          >
            <X size={12} aria-hidden />
          </button>
        </span>
      )}
      <Menu trigger={<FilterButton icon={Shapes} label={kindsLabel} count={hidden} />}>
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
      <Menu trigger={<FilterButton icon={Rows3} label={namespacesLabel(filter.namespaces)} count={chosen} />}>
        <MenuItem icon={tick(chosen === 0)} onSelect={() => setFilter({ namespaces: new Set() })}>
          {filtersTexts.allNamespaces()}
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
      <IconButton
        icon={TriangleAlert}
        label={filtersTexts.problemsOnly()}
        active={filter.problemsOnly}
        onClick={() => setFilter({ problemsOnly: !filter.problemsOnly })}
      />
      {!showsAll(filter) && (
        <IconButton icon={FilterX} label={filtersTexts.showAll()} onClick={clearFilter} />
      )}
    </div>
  );
}

function namespacesLabel(namespaces: ReadonlySet<string>): string {
  const [first, ...others] = namespaces;
  if (first === undefined) return filtersTexts.allNamespaces();
  return others.length > 0
    ? filtersTexts.namespaces({ count: namespaces.size })
    : first || filtersTexts.cluster();
}

type FilterButtonProps = ComponentProps<'button'> & {
  icon: LucideIcon;
  label: string;
  /** How much is filtered by it; nothing while it lets all through. */
  count: number;
};

/** The icon of a filter, marked and numbered while it hides something. */
function FilterButton({ icon, label, count, ...rest }: FilterButtonProps) {
  return (
    <span className={styles.filter}>
      <IconButton {...rest} icon={icon} label={label} className={count > 0 ? styles.on : ''} />
      {count > 0 && (
        <span className={styles.count} aria-hidden>
          {count}
        </span>
      )}
    </span>
  );
}
