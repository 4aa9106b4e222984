import { onMac } from '../on-mac.ts';
import { partsTexts } from '../../texts/en/parts.ts';
import styles from './kbd.module.css';

const names: Readonly<Record<string, string | (() => string)>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ' ': partsTexts.keySpace,
  Space: partsTexts.keySpace,
  ContextMenu: partsTexts.keyMenu,
  Escape: partsTexts.keyEscape,
  Enter: partsTexts.keyEnter,
  Delete: partsTexts.keyDelete,
  Backspace: partsTexts.keyBackspace,
  Home: partsTexts.keyHome,
  End: partsTexts.keyEnd,
  Plus: '+',
  Minus: '−',
  ...(onMac
    ? { Mod: '⌘', Shift: '⇧', Alt: '⌥', Enter: '⏎' }
    : { Mod: partsTexts.keyControl, Ctrl: partsTexts.keyControl, Shift: partsTexts.keyShift }),
};

const nameOf = (key: string): string => {
  const name = names[key] ?? key;
  return typeof name === 'string' ? name : name();
};

/** Keys as they are called on this machine: `Mod+Shift+P`. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <span className={styles.kbd}>
      {keys.split('+').map((key) => (
        <kbd key={key}>{nameOf(key)}</kbd>
      ))}
    </span>
  );
}
