import { panesTexts } from '../../texts/en/panes.ts';
import type { LoadedMenuProps } from '../parts/menu-later.tsx';
import { Menu, MenuItem, MenuLabel } from '../parts/menu.tsx';
import { useWorkspace } from '../use-app.ts';
import { patterns } from './patterns.ts';
import styles from './pattern-menu.module.css';

/** All patterns, each with what it makes: where the palette is closed, they are one click away as well. */
export function PatternMenu({ trigger }: LoadedMenuProps) {
  const workspace = useWorkspace();
  return (
    <Menu trigger={trigger} side="right">
      <MenuLabel>{panesTexts.patterns()}</MenuLabel>
      {patterns.map(({ id, title, about, run }) => (
        <MenuItem key={id} onSelect={() => void run(workspace)}>
          {title()}
          <small className={styles.about}>{about()}</small>
        </MenuItem>
      ))}
    </Menu>
  );
}
