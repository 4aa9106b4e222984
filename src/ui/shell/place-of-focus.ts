/** A place in the page: an element with what stood around it, from the inside out. */
export type FocusPlace = Readonly<{
  element: Element;
  levels: readonly Readonly<{ parent: Element; next: Element | null; previous: Element | null }>[];
  /** Where the focus was before it came to something that leaves by itself. */
  before: FocusPlace | null;
}>;

const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable="true"]';

/** Elements that come and go by themselves: what had the focus before is more than what stands beside them. */
const TRANSIENT = '[data-transient]';

/** Beyond these nothing is near any more. */
const EDGE = 'main, [role="main"], [data-group], body';

/** The canvas knows best which card comes next. */
const CANVAS = '[role="application"]';

/** Remembers where an element stands, so that its neighbours are known when it is gone. */
export function placeOf(element: Element, last: FocusPlace | null): FocusPlace {
  const levels = [];
  const start = element.closest(CANVAS) ? null : element;
  for (let at: Element | null = start; at && !at.matches(EDGE); at = at.parentElement) {
    const { parentElement: parent, nextElementSibling: next, previousElementSibling: previous } = at;
    if (parent) levels.push({ parent, next, previous });
  }
  const before = element.closest(TRANSIENT) ? (last?.element.closest(TRANSIENT) ? last.before : last) : null;
  return { element, levels, before };
}

/** Whether an element can have the focus now. */
export const isUsable = (element: Element): boolean =>
  element.isConnected && !element.matches(':disabled') && (element.checkVisibility?.() ?? true);

/** The first thing in an element, or itself, that the Tab key stops at. */
export function firstStop(within: Element): HTMLElement | null {
  const isStop = (candidate: Element): candidate is HTMLElement =>
    candidate instanceof HTMLElement &&
    candidate.matches(FOCUSABLE) &&
    candidate.tabIndex >= 0 &&
    isUsable(candidate);
  if (isStop(within)) return within;
  for (const candidate of within.querySelectorAll(FOCUSABLE)) if (isStop(candidate)) return candidate;
  return null;
}

/**
 * What has the focus next when a place has lost its element: what came after it, which has moved up to where it was;
 * else what came before it. Null where nothing near it is left.
 */
export function stopNear({ levels, before }: FocusPlace): HTMLElement | null {
  if (before) return isUsable(before.element) ? (before.element as HTMLElement) : stopNear(before);
  for (const { parent, next, previous } of levels) {
    if (!parent.isConnected || parent.matches(EDGE)) continue;
    const beside = [next, previous].find((element) => element?.isConnected && firstStop(element));
    const stop = beside ? firstStop(beside) : firstStop(parent);
    if (stop) return stop;
  }
  return null;
}
