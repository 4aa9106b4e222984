import type { ComponentProps, ReactNode } from 'react';
import styles from './button.module.css';

type Props = ComponentProps<'button'> & {
  variant?: 'primary' | 'default' | 'quiet' | 'danger';
  size?: 'sm' | 'md';
  icon?: ReactNode;
};

const variants = { primary: styles.primary, default: '', quiet: styles.quiet, danger: styles.danger };

/** A push button with a text; icons alone are `IconButton`s, which carry a name. */
export function Button({ variant = 'default', size = 'md', icon, className, children, ...rest }: Props) {
  const classes = [styles.button, variants[variant], size === 'sm' && styles.sm, className];
  return (
    <button type="button" {...rest} className={classes.filter(Boolean).join(' ')}>
      {icon}
      {children}
    </button>
  );
}
