import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Kind } from '../../core/kinds/define-kind.ts';
import { installedCrds } from '../../core/model/installed-crds.ts';
import { KindIcon } from '../parts/kind-icon.tsx';
import { SearchField } from '../parts/search-field.tsx';
import { Tooltip } from '../parts/tooltip.tsx';
import { PatternGroup, patternsFound } from '../shell/pattern-group.tsx';
import { useApp } from '../use-app.ts';
import { firstSentence, kindId, paletteKinds } from './palette-kinds.ts';
import { tierTitles } from '../../core/layout/tier-titles.ts';
import { paletteTexts } from '../../texts/en/palette.ts';
import styles from './palette.module.css';
import { useKindSource } from './use-kind-source.ts';

/** Everything that can be put on the canvas: drag it into a lane, click it, or press Enter on it. */
export function Palette() {
  const crds = useApp((state) => installedCrds(state.options));
  const [search, setSearch] = useState('');
  const [active, setActive] = useState<string | null>(null);
  const groups = useMemo(() => paletteKinds(crds, search), [crds, search]);
  const list = useRef<HTMLDivElement>(null);
  const all = groups.flatMap((group) => group.kinds.map(kindId));
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
      <div className={styles.search}>
        <SearchField
          label={paletteTexts.search()}
          value={search}
          onChange={setSearch}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className={styles.list} ref={list}>
        {groups.map((group) => (
          <section key={group.tier} aria-label={tierTitles[group.tier]}>
            <h2 className={styles.tier}>{tierTitles[group.tier]}</h2>
            {group.kinds.map((kind) => (
              <PaletteItem
                key={kindId(kind)}
                kind={kind}
                tabIndex={kindId(kind) === stop ? 0 : -1}
                onFocus={() => setActive(kindId(kind))}
                onKeyDown={onKeyDown}
              />
            ))}
          </section>
        ))}
        <PatternGroup search={search} isFirst={all.length === 0} onKeyDown={onKeyDown} />
        {groups.length === 0 && patternsFound(search).length === 0 && (
          <p className={styles.empty}>{paletteTexts.nothingFound()}</p>
        )}
      </div>
      <p className={styles.hint}>{paletteTexts.dragOrClick()}</p>
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
  const source = useKindSource(kind);
  return (
    <Tooltip content={firstSentence(kind.description)} side="right">
      <button
        type="button"
        className={styles.item}
        tabIndex={tabIndex}
        {...source}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
      >
        <KindIcon group={kind.group} kind={kind.kind} size={15} />
        <span>{kind.kind}</span>
      </button>
    </Tooltip>
  );
}
