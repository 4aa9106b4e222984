import { editorKeys } from '../editor/editor-keys.ts';
import { Kbd } from '../parts/kbd.tsx';
import { Modal } from '../parts/modal.tsx';
import { appActions } from '../shell/app-actions.ts';
import styles from './dialogs.module.css';
import { useClose } from './use-close.ts';

const onCanvas: readonly (readonly [string, string])[] = [
  ['Next or previous object', 'Tab'],
  ['Along the chain, within the lane', '←↑→↓'],
  ['Open in the inspector', 'Enter'],
  ['Connect to…', 'C'],
  ['Rename', 'F2'],
  ['Duplicate', 'Mod+D'],
  ['Copy, cut, paste as YAML', 'Mod+C'],
  ['Select all', 'Mod+A'],
  ['Delete', 'Delete'],
  ['Menu of the object', 'Shift+F10'],
  ['Clear the selection', 'Escape'],
];

/** All keys at a glance. */
export function ShortcutsDialog() {
  const close = useClose();
  const actions = appActions.filter(({ shortcut }) => shortcut !== undefined);
  const groups = new Set(actions.map(({ group }) => group));
  return (
    <Modal title="Keyboard shortcuts" width={760} onClose={close} readOnly>
      <div className={styles.shortcuts}>
        {[...groups].map((group) => (
          <section key={group}>
            <h3>{group}</h3>
            <ul>
              {actions
                .filter((action) => action.group === group)
                .map(({ id, title, shortcut = '' }) => (
                  <li key={id}>
                    {title} <Kbd keys={shortcut} />
                  </li>
                ))}
            </ul>
          </section>
        ))}
        <section>
          <h3>On the canvas</h3>
          <ul>
            {onCanvas.map(([title, keys]) => (
              <li key={title}>
                {title} <Kbd keys={keys} />
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h3>In the editor</h3>
          <ul>
            {editorKeys.map(({ title, keys }) => (
              <li key={title}>
                {title}
                <span>
                  {keys.map((key) => (
                    <Kbd key={key} keys={key} />
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Modal>
  );
}
