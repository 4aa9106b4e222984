import type { Panel } from '../../state/view-slice.ts';

const KEY = 'gatehouse:pane-sizes';

/** What panes measure until the user resizes them, in pixels. */
export const INITIAL = {
  left: 200,
  bottom: 240,
  lesson: (windowWidth: number): number => Math.round(windowWidth * 0.3),
  /** A part of the window, up to a width at which lines of YAML are read with ease. */
  right: (windowWidth: number): number => Math.min(Math.round(windowWidth * 0.3), 560),
} as const;

/** Panes with a size of their own: the left one has another while it shows a lesson. */
export type SizedPane = Panel | 'lesson';

export type PaneSizes = Partial<Readonly<Record<SizedPane, number>>>;

/** The sizes that the user gave to panes in this browser, in pixels. */
export function readPaneSizes(): PaneSizes {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    const entries = typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
    return Object.fromEntries(entries.filter(([, size]) => Number.isFinite(size) && size > 0));
  } catch (error) {
    console.warn('Sizes of panes cannot be read; the defaults apply:', error);
    return {};
  }
}

/** Remembers the size of a pane, where the browser allows it. */
export function keepPaneSize(pane: SizedPane, pixels: number): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...readPaneSizes(), [pane]: Math.round(pixels) }));
  } catch (error) {
    console.warn('Sizes of panes cannot be kept:', error);
  }
}
