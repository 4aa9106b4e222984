/** A key that ends what is typed into a box. */
export type Ending = 'Enter' | 'Tab' | 'Shift+Tab';

/** What was typed while a box was on its way: the text, null for none, and the key that ends it. */
export type TypedAhead = Readonly<{ text: string | null; end: Ending | null }>;

export const nothingTyped: TypedAhead = { text: null, end: null };

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'getModifierState'>;

/** What is typed by one more key. Behind the key that ends it nothing is added: the box is to close then. */
export function typeAhead(before: TypedAhead, event: Key): TypedAhead {
  const { text, end } = before;
  if (end !== null) return before;
  const { key } = event;
  if (key === 'Enter') return { text, end: key };
  if (key === 'Tab') return { text, end: event.shiftKey ? 'Shift+Tab' : key };
  // The box has its text selected at first, and that is deleted as one.
  if (key === 'Backspace' || key === 'Delete')
    return { text: key === 'Delete' ? (text ?? '') : [...(text ?? '')].slice(0, -1).join(''), end };
  const isCommand = (event.ctrlKey || event.metaKey) && !event.getModifierState('AltGraph');
  return [...key].length === 1 && !isCommand ? { text: (text ?? '') + key, end } : before;
}
