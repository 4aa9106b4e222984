import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Tooltip } from './tooltip.tsx';
import styles from './button.module.css';

type Props = Omit<ComponentProps<'button'>, 'aria-label' | 'children'> & {
  icon: LucideIcon;
  /** In pixels, where the size of the button does not decide it. */
  iconSize?: number;
  /** The button's name, and its tooltip. */
  label: string;
  shortcut?: string;
  /** For toggles: whether it is on. */
  active?: boolean;
  size?: 'sm' | 'md';
};

/** A button that shows only an icon; its label is read out and shown as a tooltip. */
export function IconButton({
  icon: Icon,
  iconSize,
  label,
  shortcut,
  active,
  size = 'md',
  className,
  ...rest
}: Props) {
  const classes = [styles.button, styles.icon, size === 'sm' && styles.sm, className];
  return (
    <Tooltip content={label} {...(shortcut !== undefined && { shortcut })}>
      <button
        type="button"
        {...rest}
        aria-label={label}
        aria-pressed={active}
        className={classes.filter(Boolean).join(' ')}
      >
        <Icon size={iconSize ?? (size === 'sm' ? 14 : 16)} />
      </button>
    </Tooltip>
  );
}
