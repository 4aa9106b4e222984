import type { Role } from '../../core/roles/role.ts';
import styles from './role-sign.module.css';
import { roleWords } from './role-words.ts';

/** The sign of a role in its colour; what it means is said beside it. */
export function RoleSign({ role }: { role: Role }) {
  const { sign, name } = roleWords[role];
  return (
    <span className={styles.sign} data-role={role} title={name()} aria-hidden>
      {sign}
    </span>
  );
}
