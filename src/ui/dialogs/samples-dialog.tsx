import { dialogsTexts } from '../../texts/en/dialogs.ts';
import { Modal } from '../parts/modal.tsx';
import { SampleCards } from '../files/sample-cards.tsx';
import { useApp, useAppState } from '../use-app.ts';
import styles from './dialogs.module.css';
import { useClose } from './use-close.ts';

/** The samples. Where the workspace has files, one is opened as a workspace of its own, or among them. */
export function SamplesDialog() {
  const close = useClose();
  const empty = useApp((state) => state.files.length === 0);
  const { opening, setOpening } = useAppState('opening', 'setOpening');
  return (
    <Modal title={dialogsTexts.openSample()} width={820} onClose={close}>
      {!empty && (
        <fieldset className={styles.where}>
          <legend>{dialogsTexts.openIt()}</legend>
          {(['new', 'here'] as const).map((where) => (
            <label key={where}>
              <input
                type="radio"
                name="where"
                checked={opening.samples === where}
                onChange={() => setOpening({ samples: where })}
              />
              {where === 'new' ? dialogsTexts.asNewWorkspace() : dialogsTexts.inThisWorkspace()}
            </label>
          ))}
        </fieldset>
      )}
      <div className={styles.samples}>
        <SampleCards onOpen={close} />
      </div>
    </Modal>
  );
}
