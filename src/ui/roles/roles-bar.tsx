import { Check, Lock, ScrollText } from 'lucide-react';
import { useMemo } from 'react';
import { isIngress } from '../../core/topology/kind-names.ts';
import { ROLES, type Persona, type Role } from '../../core/roles/role.ts';
import { listOf } from '../../texts/list-of.ts';
import { rolesTexts } from '../../texts/en/roles.ts';
import { Button } from '../parts/button.tsx';
import { Menu, MenuItem } from '../parts/menu.tsx';
import { useApp, useAppState, useWorkspace } from '../use-app.ts';
import { RoleSign } from './role-sign.tsx';
import { roleWords } from './role-words.ts';
import styles from './roles-bar.module.css';

/** Above the canvas while roles are shown: what the signs mean, and whose view it is. */
export function RolesBar() {
  const { locks, byRole } = useAppState('locks', 'byRole');
  const { persona } = locks;
  return (
    <section className={styles.bar} data-viewing={persona !== null} aria-label={rolesTexts.roles()}>
      {byRole && <Legend />}
      <ViewAs persona={persona} />
      <p className={styles.viewing} role="status">
        {persona && (
          <>
            <Lock size={13} aria-hidden />
            {viewingWords(persona)}
          </>
        )}
      </p>
      {persona && <Stop />}
      <Rbac listenerSets={persona?.listenerSets ?? false} />
      <IngressNote />
    </section>
  );
}

const viewingWords = ({ role, namespaces }: Persona): string =>
  role === 'provider' || namespaces === null
    ? rolesTexts.viewing({ role })
    : rolesTexts.viewingIn({ role, namespaces: listOf(namespaces) });

const Legend = () => (
  <ul className={styles.legend} aria-label={rolesTexts.owners()}>
    {ROLES.map((role) => (
      <li key={role} title={roleWords[role].about()}>
        <RoleSign role={role} /> {roleWords[role].name()}
      </li>
    ))}
  </ul>
);

/** The role that is looked through, with its namespaces. */
function ViewAs({ persona }: { persona: Persona | null }) {
  const { store } = useWorkspace();
  const { viewAs } = store.getState();
  const all = useApp((state) => state.namespaces);
  const namespaces = all.filter((name) => name !== '');
  const change = (role: string) =>
    viewAs(
      role === ''
        ? null
        : {
            role: role as Role,
            namespaces: persona?.namespaces ?? null,
            listenerSets: persona?.listenerSets ?? false,
          },
    );
  return (
    <div className={styles.viewAs}>
      <label>
        {rolesTexts.viewAs()}{' '}
        <select value={persona?.role ?? ''} onChange={({ target }) => change(target.value)}>
          <option value="">{rolesTexts.everybody()}</option>
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {roleWords[role].name()}
            </option>
          ))}
        </select>
      </label>
      {persona && persona.role !== 'provider' && (
        <Namespaces
          all={namespaces}
          chosen={persona.namespaces}
          onChange={(chosen) => viewAs({ ...persona, namespaces: chosen })}
        />
      )}
      {persona?.role === 'developer' && (
        <label>
          <input
            type="checkbox"
            checked={persona.listenerSets}
            onChange={({ target }) => viewAs({ ...persona, listenerSets: target.checked })}
          />
          {rolesTexts.listenerSets()}
        </label>
      )}
    </div>
  );
}

type NamespacesProps = {
  all: readonly string[];
  chosen: readonly string[] | null;
  onChange: (chosen: readonly string[] | null) => void;
};

/** Which namespaces belong to the role. */
function Namespaces({ all, chosen, onChange }: NamespacesProps) {
  const label =
    chosen === null
      ? rolesTexts.allNamespaces()
      : chosen.length === 1
        ? (chosen[0] ?? '')
        : rolesTexts.chosenNamespaces({ count: chosen.length });
  const toggle = (name: string) => {
    const next = all.filter((one) => (chosen?.includes(one) ?? false) !== (one === name));
    onChange(next.length === 0 ? null : next);
  };
  return (
    <Menu
      trigger={
        <Button size="sm" aria-label={rolesTexts.whichNamespaces({ chosen: label })}>
          {label}
        </Button>
      }
    >
      <MenuItem icon={tick(chosen === null)} onSelect={() => onChange(null)}>
        {rolesTexts.allNamespaces()}
      </MenuItem>
      {all.map((name) => (
        <MenuItem key={name} icon={tick(chosen?.includes(name) ?? false)} onSelect={() => toggle(name)}>
          {name}
        </MenuItem>
      ))}
    </Menu>
  );
}

const tick = (on: boolean) => (
  <Check size={14} aria-hidden style={{ visibility: on ? 'visible' : 'hidden' }} />
);

function Stop() {
  const { store } = useWorkspace();
  return (
    <Button size="sm" onClick={() => store.getState().viewAs(null)}>
      {rolesTexts.stop()}
    </Button>
  );
}

function Rbac({ listenerSets }: { listenerSets: boolean }) {
  const { actions } = useWorkspace();
  return (
    <Button
      size="sm"
      variant="quiet"
      icon={<ScrollText size={13} aria-hidden />}
      onClick={() => void actions.run([{ id: 'roles-as-rbac', args: { listenerSets } }])}
    >
      {rolesTexts.asRbac()}
    </Button>
  );
}

/** What the switch cannot show of Ingresses, where there are some. */
function IngressNote() {
  const nodes = useApp((state) => state.nodes);
  const hasIngress = useMemo(() => [...nodes.values()].some(isIngress), [nodes]);
  return (
    hasIngress && (
      <details className={styles.note}>
        <summary>{rolesTexts.aboutIngresses()}</summary>
        {rolesTexts.ingressNote()}
      </details>
    )
  );
}
