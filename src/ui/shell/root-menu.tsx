import { Check, ChevronDown, Layers } from 'lucide-react';
import { panesTexts } from '../../texts/en/panes.ts';
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
          title={shown && panesTexts.clusterOf({ root: shown.label })}
          aria-label={shown ? panesTexts.rootIs({ root: shown.label }) : panesTexts.noRoot()}
        >
          <span className={styles.name}>{shown?.label}</span>
          <ChevronDown size={12} aria-hidden />
        </Button>
      }
    >
      <MenuLabel>{panesTexts.eachRoot()}</MenuLabel>
      {roots.map(({ id, label, routing, shown: on }) => (
        <MenuItem
          key={id}
          icon={<Check size={14} aria-hidden style={{ visibility: on ? 'visible' : 'hidden' }} />}
          onSelect={() => setOptions({ view: id })}
        >
          <span className={styles.entry}>
            {label}
            <small>
              {routing === null ? panesTexts.inNoRoot() : panesTexts.routesAndGateways({ count: routing })}
            </small>
          </span>
        </MenuItem>
      ))}
    </Menu>
  );
}
