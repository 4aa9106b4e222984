import { Tabs as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './tabs.module.css';

export type Tab<Id extends string> = Readonly<{
  id: Id;
  label: string;
  icon?: ReactNode;
  badge?: ReactNode;
  content: ReactNode;
  /** Keeps the panel's state while another tab is shown. */
  keepMounted?: boolean;
}>;

type Props<Id extends string> = {
  /** What these tabs are for, read out. */
  label: string;
  tabs: readonly Tab<Id>[];
  value: Id;
  onChange: (id: Id) => void;
  className?: string;
  /** Shown at the end of the tab list. */
  trailing?: ReactNode;
};

/** Tabs over panels that fill the rest of the height. */
export function Tabs<Id extends string>({ label, tabs, value, onChange, className, trailing }: Props<Id>) {
  return (
    <Primitive.Root
      className={`${styles.tabs} ${className ?? ''}`}
      value={value}
      onValueChange={(id) => onChange(id as Id)}
    >
      <div className={styles.list}>
        <Primitive.List aria-label={label} className={styles.names}>
          {tabs.map((tab) => (
            <Primitive.Trigger key={tab.id} value={tab.id} className={styles.tab}>
              {tab.icon}
              {tab.label}
              {tab.badge}
            </Primitive.Trigger>
          ))}
        </Primitive.List>
        {trailing}
      </div>
      {tabs.map((tab) => (
        <Primitive.Content
          key={tab.id}
          value={tab.id}
          tabIndex={-1}
          data-tab={tab.id}
          className={styles.panel}
          {...(tab.keepMounted === true && { forceMount: true as const })}
        >
          {tab.content}
        </Primitive.Content>
      ))}
    </Primitive.Root>
  );
}
