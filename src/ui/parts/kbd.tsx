import { onMac } from '../on-mac.ts';
import styles from './kbd.module.css';

const names: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ' ': 'Space',
  ContextMenu: 'Menu',
  Escape: 'Esc',
  Plus: '+',
  Minus: '−',
  ...(onMac ? { Mod: '⌘', Shift: '⇧', Alt: '⌥', Enter: '⏎' } : { Mod: 'Ctrl' }),
};

/** Keys as they are called on this machine: `Mod+Shift+P`. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <span className={styles.kbd}>
      {keys.split('+').map((key) => (
        <kbd key={key}>{names[key] ?? key}</kbd>
      ))}
    </span>
  );
}
