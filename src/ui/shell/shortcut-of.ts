type Keys = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** The shortcut that a key event spells, as it is written in `appActions`: `Mod+Shift+Z`, `Alt+1`, `?`. */
export function shortcutOf(event: Keys, onMac: boolean): string {
  const mod = onMac ? event.metaKey : event.ctrlKey;
  // A character that Shift itself makes is written as that character, on any keyboard layout.
  if (!mod && !event.altKey && event.key === '?') return '?';
  // Letters and digits by their place: with Alt or Shift the character is another one.
  const key = /^(Key|Digit)(.)$/.exec(event.code)?.[2] ?? event.key;
  return [mod && 'Mod', event.shiftKey && 'Shift', event.altKey && 'Alt', key].filter(Boolean).join('+');
}
