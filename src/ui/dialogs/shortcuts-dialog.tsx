import { editorKeys } from '../editor/editor-keys.ts';
import { Kbd } from '../parts/kbd.tsx';
import { Modal } from '../parts/modal.tsx';
import { canvasKeys, clipboardKeys } from '../canvas/canvas-keys.ts';
import { actionWords, groupWords } from '../shell/action-words.ts';
import { appActions } from '../shell/app-actions.ts';
import { useAppState } from '../use-app.ts';
import { dialogsTexts } from '../../texts/en/dialogs.ts';
import styles from './dialogs.module.css';
import { useClose } from './use-close.ts';

/** All keys at a glance. */
export function ShortcutsDialog() {
  const close = useClose();
  const { unavailable, foreignKeys } = useAppState('unavailable', 'foreignKeys');
  const actions = appActions.filter(
    ({ id, shortcut }) => shortcut !== undefined && !unavailable.has(id) && !foreignKeys.has(shortcut),
  );
  const groups = new Set(actions.map(({ group }) => group));
  return (
    <Modal title={dialogsTexts.shortcuts()} width={760} onClose={close} readOnly>
      <div className={styles.shortcuts}>
        {[...groups].map((group) => (
          <section key={group}>
            <h3>{groupWords[group]()}</h3>
            <ul>
              {actions
                .filter((action) => action.group === group)
                .map(({ id, shortcut = '' }) => (
                  <li key={id}>
                    {actionWords[id].title()} <Kbd keys={shortcut} />
                  </li>
                ))}
            </ul>
          </section>
        ))}
        <section>
          <h3>{dialogsTexts.onCanvas()}</h3>
          <ul>
            {canvasKeys.map(({ title, keys }) => (
              <li key={title()}>
                {title()} <Keys keys={keys} />
              </li>
            ))}
            {clipboardKeys.map(({ title, key }) => (
              <li key={title()}>
                {title()} <Kbd keys={key} />
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h3>{dialogsTexts.inEditor()}</h3>
          <ul>
            {editorKeys.map(({ title, keys }) => (
              <li key={title()}>
                {title()}
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

/** Several keys that do the same. */
function Keys({ keys }: { keys: readonly string[] }) {
  return (
    <span className={styles.keys}>
      {keys.map((key) => (
        <Kbd key={key} keys={key} />
      ))}
    </span>
  );
}
