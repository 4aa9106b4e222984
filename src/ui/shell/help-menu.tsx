import { BookA, BookOpen, Compass, Keyboard, Presentation, Waypoints } from 'lucide-react';
import type { LoadedMenuProps } from '../parts/menu-later.tsx';
import { Menu } from '../parts/menu.tsx';
import { ActionItem } from './action-item.tsx';

/** What explains the checks, and the keys. */
export function HelpMenu({ trigger }: LoadedMenuProps) {
  return (
    <Menu trigger={trigger}>
      <ActionItem id="tour" icon={Compass} />
      <ActionItem id="chain" icon={Waypoints} />
      <ActionItem id="present" icon={Presentation} />
      <ActionItem id="rules" icon={BookOpen} />
      <ActionItem id="glossary" icon={BookA} />
      <ActionItem id="shortcuts" icon={Keyboard} />
    </Menu>
  );
}
