type Keys = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Keys whose characters would be read as a part of the spelling, with what some keyboards send for them. */
const SIGNS: Readonly<Record<string, string>> = { '+': 'Plus', '=': 'Plus', '-': 'Minus', _: 'Minus' };

/** The shortcut that a key event spells, as the tables of keys write it: `Mod+Shift+Z`, `Alt+1`, `?`, `F2`. */
export function shortcutOf(event: Keys, onMac: boolean): string {
  const mod = onMac ? event.metaKey : event.ctrlKey;
  // A character that Shift itself makes is written as that character, on any keyboard layout.
  if (!mod && !event.altKey && event.key === '?') return '?';
  const sign = SIGNS[event.key];
  if (sign !== undefined && !event.altKey) return mod ? `Mod+${sign}` : sign;
  return [mod && 'Mod', event.shiftKey && 'Shift', event.altKey && 'Alt', keyOf(event)]
    .filter(Boolean)
    .join('+');
}

/**
 * Letters as the layout has them, which is what is printed on the key. Where the key makes no Latin letter (with Alt on
 * a Mac, or on a Cyrillic layout), and for digits, which Shift or the layout turn into other characters, by the place.
 */
function keyOf({ key, code }: Keys): string {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  return /^(?:Key|Digit)(.)$/.exec(code)?.[1] ?? key;
}
