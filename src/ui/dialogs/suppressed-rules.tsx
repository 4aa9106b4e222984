import { X } from 'lucide-react';
import { settingsTexts } from '../../texts/en/settings.ts';
import { IconButton } from '../parts/icon-button.tsx';
import { useApp } from '../use-app.ts';
import styles from './dialogs.module.css';

/** The rules that this workspace ignores, each with a button to stop ignoring it. */
export function SuppressedRules() {
  const suppressed = useApp((state) => state.options.suppressed);
  const setOptions = useApp((state) => state.setOptions);
  return (
    <section aria-label={settingsTexts.suppressedRules()}>
      <h3 className={styles.label}>{settingsTexts.suppressedRules()}</h3>
      {suppressed.length === 0 ? (
        <p className={styles.note}>{settingsTexts.noSuppressedRules()}</p>
      ) : (
        <ul className={styles.rules}>
          {suppressed.map((code) => (
            <li key={code}>
              <code>{code}</code>
              <IconButton
                icon={X}
                iconSize={14}
                label={settingsTexts.reportAgain({ code })}
                onClick={() => setOptions({ suppressed: suppressed.filter((other) => other !== code) })}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
