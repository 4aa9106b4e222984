import { Files, GraduationCap, LayoutGrid, LayoutTemplate, type LucideIcon } from 'lucide-react';
import { useRef, useState, type ComponentProps, type KeyboardEvent } from 'react';
import type { Kind } from '../../core/kinds/define-kind.ts';
import { installedCrds } from '../../core/model/installed-crds.ts';
import type { LeftTab } from '../../state/view-slice.ts';
import { panesTexts } from '../../texts/en/panes.ts';
import { firstSentence, kindId, paletteKinds } from '../canvas/palette-kinds.ts';
import { tierTitles } from '../../core/layout/tier-titles.ts';
import { useKindSource } from '../canvas/use-kind-source.ts';
import { KindIcon } from '../parts/kind-icon.tsx';
import { MenuLater } from '../parts/menu-later.tsx';
import { Tooltip } from '../parts/tooltip.tsx';
import { useApp, useAppState } from '../use-app.ts';
import { useHoverIntent } from './use-hover-intent.ts';
import { useLessonPlace } from './use-lesson-place.ts';
import styles from './rail.module.css';

const loadPatternMenu = async () => (await import('./pattern-menu.tsx')).PatternMenu;

/**
 * The closed left pane: a strip of icons. Its first two open the palette and the files over the canvas; the third is a menu
 * of the patterns, which are below all kinds in the palette.
 */
export function Rail() {
  const hasLesson = useLessonPlace() === 'pane';
  const goTo = useApp((state) => state.goTo);
  return (
    <nav className={styles.rail} aria-label={panesTexts.paletteAndFiles()}>
      {hasLesson && (
        <button
          type="button"
          className={styles.opener}
          aria-label={panesTexts.lesson()}
          title={panesTexts.lesson()}
          onClick={() => goTo('lesson')}
        >
          <GraduationCap size={18} aria-hidden />
        </button>
      )}
      <Opener tab="palette" label={panesTexts.palette()} icon={LayoutGrid} />
      <Opener tab="files" label={panesTexts.files()} icon={Files} />
      <MenuLater trigger={<PatternsButton />} load={loadPatternMenu} />
      <hr className={styles.rule} />
      <Kinds />
    </nav>
  );
}

const PatternsButton = (props: ComponentProps<'button'>) => (
  <button
    type="button"
    className={styles.opener}
    aria-label={panesTexts.patterns()}
    title={panesTexts.patterns()}
    {...props}
  >
    <LayoutTemplate size={18} aria-hidden />
  </button>
);

/** Opens at once by click and key, and after a moment under a pointer that rests. */
function Opener({ tab, label, icon: Icon }: { tab: LeftTab; label: string; icon: LucideIcon }) {
  const { flyout, setFlyout, goTo } = useAppState('flyout', 'setFlyout', 'goTo');
  const hover = useHoverIntent(() => setFlyout(tab));
  return (
    <button
      type="button"
      className={styles.opener}
      aria-label={label}
      aria-expanded={flyout === tab}
      data-opens={tab}
      {...hover}
      onClick={() => {
        hover.onPointerLeave();
        if (flyout === tab) setFlyout(null);
        else goTo(tab);
      }}
    >
      <Icon size={18} aria-hidden />
    </button>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };

/** All kinds by their icons: one stop of the Tab key, with arrows between them. */
function Kinds() {
  const crds = useApp((state) => installedCrds(state.options));
  const groups = paletteKinds(crds, '');
  const [active, setActive] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const first = groups[0]?.kinds[0];
  const stop = active ?? (first && kindId(first));

  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    if (step === undefined || buttons.length === 0) return;
    event.preventDefault();
    const at = buttons.findIndex((button) => button === document.activeElement);
    buttons[Math.max(0, Math.min(buttons.length - 1, at + step))]?.focus();
  };

  return (
    <div
      className={styles.kinds}
      ref={list}
      role="toolbar"
      aria-label={panesTexts.addObject()}
      aria-orientation="vertical"
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      {groups.map(({ tier, kinds }) => (
        <div key={tier} role="group" aria-label={tierTitles[tier]} className={styles.tier}>
          {kinds.map((kind) => (
            <KindButton
              key={kindId(kind)}
              kind={kind}
              tabIndex={kindId(kind) === stop ? 0 : -1}
              onFocus={() => setActive(kindId(kind))}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

function KindButton({ kind, tabIndex, onFocus }: { kind: Kind; tabIndex: number; onFocus: () => void }) {
  const source = useKindSource(kind);
  const about = (
    <>
      <strong className={styles.name}>{kind.kind}</strong>
      {firstSentence(kind.description)}
    </>
  );
  return (
    <Tooltip content={about} side="right">
      <button
        type="button"
        className={styles.kind}
        aria-label={kind.kind}
        tabIndex={tabIndex}
        onFocus={onFocus}
        {...source}
      >
        <KindIcon group={kind.group} kind={kind.kind} size={18} color="currentColor" />
      </button>
    </Tooltip>
  );
}
