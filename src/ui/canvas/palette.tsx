import { Search } from 'lucide-react';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { TIERS, type Kind, type Tier } from '../../core/kinds/define-kind.ts';
import { kinds } from '../../core/kinds/registry.ts';
import { installedCrds, type InstalledCrds } from '../../core/model/installed-crds.ts';
import { isKindServed } from '../../core/kinds/served-versions.ts';
import { KindIcon } from '../parts/kind-icon.tsx';
import { Tooltip } from '../parts/tooltip.tsx';
import { matchesWords } from '../matches-words.ts';
import { useApp, useWorkspace } from '../use-app.ts';
import { createObject, KIND_DRAG_TYPE } from './create-object.ts';
import { tierTitles } from './tier-titles.ts';
import styles from './palette.module.css';

const idOf = ({ group, kind }: Kind): string => `${group}/${kind}`;

const firstSentence = (text: string): string => /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;

/** Kinds that a cluster with these CRDs has, by tier, as far as the search lets them through. */
function offered(
  crds: InstalledCrds,
  search: string,
): readonly Readonly<{ tier: Tier; kinds: readonly Kind[] }>[] {
  const matches = ({ kind, shortNames, description }: Kind) =>
    matchesWords(`${kind} ${shortNames.join(' ')} ${description}`, search);
  const available = kinds.filter((kind) => isKindServed(kind, crds) && matches(kind));
  return TIERS.map((tier) => ({ tier, kinds: available.filter((kind) => kind.tier === tier) })).filter(
    (group) => group.kinds.length > 0,
  );
}

/** Everything that can be put on the canvas: drag it into a lane, click it, or press Enter on it. */
export function Palette() {
  const crds = useApp((state) => installedCrds(state.options));
  const [search, setSearch] = useState('');
  const [active, setActive] = useState<string | null>(null);
  const groups = useMemo(() => offered(crds, search), [crds, search]);
  const list = useRef<HTMLDivElement>(null);
  const all = groups.flatMap((group) => group.kinds.map(idOf));
  const stop = active !== null && all.includes(active) ? active : all[0];

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    if (step === 0 || buttons.length === 0) return;
    event.preventDefault();
    const at = buttons.findIndex((button) => button === document.activeElement);
    buttons[Math.max(0, Math.min(buttons.length - 1, at + step))]?.focus();
  };

  return (
    <div className={styles.palette}>
      <label className={styles.search}>
        <Search size={14} aria-hidden />
        <input
          type="search"
          placeholder="Search kinds"
          aria-label="Search kinds"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </label>
      <div className={styles.list} ref={list}>
        {groups.map((group) => (
          <section key={group.tier} aria-label={tierTitles[group.tier]}>
            <h2 className={styles.tier}>{tierTitles[group.tier]}</h2>
            {group.kinds.map((kind) => (
              <PaletteItem
                key={idOf(kind)}
                kind={kind}
                tabIndex={idOf(kind) === stop ? 0 : -1}
                onFocus={() => setActive(idOf(kind))}
                onKeyDown={onKeyDown}
              />
            ))}
          </section>
        ))}
        {groups.length === 0 && (
          <p className={styles.empty}>No kind has this name. Clear the search to see all.</p>
        )}
      </div>
      <p className={styles.hint}>Drag into a lane, or click to add.</p>
    </div>
  );
}

function PaletteItem({
  kind,
  tabIndex,
  onFocus,
  onKeyDown,
}: {
  kind: Kind;
  tabIndex: number;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}) {
  const workspace = useWorkspace();
  return (
    <Tooltip content={firstSentence(kind.description)} side="right">
      <button
        type="button"
        className={styles.item}
        tabIndex={tabIndex}
        draggable
        onFocus={onFocus}
        onKeyDown={onKeyDown}
        onDragStart={(event) => {
          event.dataTransfer.setData(KIND_DRAG_TYPE, idOf(kind));
          event.dataTransfer.effectAllowed = 'copy';
        }}
        onClick={() => void createObject(workspace, idOf(kind))}
      >
        <KindIcon group={kind.group} kind={kind.kind} size={15} />
        <span>{kind.kind}</span>
      </button>
    </Tooltip>
  );
}
