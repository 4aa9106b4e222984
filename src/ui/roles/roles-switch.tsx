import { rolesTexts } from '../../texts/en/roles.ts';
import { useApp, useWorkspace } from '../use-app.ts';
import styles from '../canvas/show-switch.module.css';

/** Whether cards show to which role they belong. */
export function RolesSwitch() {
  const { store } = useWorkspace();
  const byRole = useApp((state) => state.byRole);
  return (
    <div className={styles.switch}>
      <button
        type="button"
        aria-pressed={byRole}
        title={rolesTexts.aboutRoles()}
        onClick={() => store.getState().showByRole(!byRole)}
      >
        {rolesTexts.roles()}
      </button>
    </div>
  );
}
