/** What the keys of a presenter do. */
export type PresenterKey = 'next' | 'previous' | 'spotlight' | 'laser' | 'blank' | 'freeze' | 'free';

/** The keys of presenters, as the browser names them; letters in lower case. Clickers send those of pages. */
const KEYS: Readonly<Record<string, PresenterKey>> = {
  ArrowRight: 'next',
  PageDown: 'next',
  ArrowLeft: 'previous',
  PageUp: 'previous',
  s: 'spotlight',
  l: 'laser',
  b: 'blank',
  '.': 'freeze',
  Escape: 'free',
};

/** What has the keys for itself while it has the focus: all of them where one types, arrows where they choose. */
const TYPING =
  'textarea, select, [contenteditable="true"], input:not([type="radio"], [type="checkbox"], [type="range"])';
const WITH_ARROWS =
  'input, [data-card], [role="tab"], [role="slider"], [role="separator"], [role="menuitem"], [role="option"]';

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'target'>;

/** What a key means to a presenter; null where it is for something else. */
export function presenterKey({ key, ctrlKey, metaKey, altKey, target }: Pressed): PresenterKey | null {
  if (ctrlKey || metaKey || altKey) return null;
  const meaning = KEYS[key.length === 1 ? key.toLowerCase() : key] ?? null;
  if (!(target instanceof Element)) return meaning;
  if (target.closest(TYPING)) return null;
  return key.startsWith('Arrow') && target.closest(WITH_ARROWS) ? null : meaning;
}
