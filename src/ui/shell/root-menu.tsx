import { Check, ChevronDown, Layers } from 'lucide-react';
import { counted } from '../../core/text/words.ts';
import { Button } from '../parts/button.tsx';
import { Menu, MenuItem, MenuLabel } from '../parts/menu.tsx';
import { useAppState } from '../use-app.ts';
import styles from './root-menu.module.css';

/** Which root is shown: what a folder with a kustomization builds, or what Flux and Argo CD apply from it. */
export function RootMenu() {
  const { roots, setOptions } = useAppState('roots', 'setOptions');
  const shown = roots.find((root) => root.shown);
  return (
    <Menu
      trigger={
        <Button
          variant="quiet"
          icon={<Layers size={14} />}
          className={styles.trigger ?? ''}
          title={`The cluster that ${shown?.label ?? 'this'} makes`}
          aria-label={`Root: ${shown?.label ?? 'none'}`}
        >
          <span className={styles.name}>{shown?.label}</span>
          <ChevronDown size={12} aria-hidden />
        </Button>
      }
    >
      <MenuLabel>Each root is a cluster of its own</MenuLabel>
      {roots.map(({ id, label, routing, shown: on }) => (
        <MenuItem
          key={id}
          icon={<Check size={14} aria-hidden style={{ visibility: on ? 'visible' : 'hidden' }} />}
          onSelect={() => setOptions({ view: id })}
        >
          <span className={styles.entry}>
            {label}
            <small>
              {routing === null ? 'in no root' : counted(routing, 'route or Gateway', 'routes and Gateways')}
            </small>
          </span>
        </MenuItem>
      ))}
    </Menu>
  );
}
