import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Toast } from '../../state/notices-slice.ts';
import { shellTexts } from '../../texts/en/shell.ts';
import { Button } from '../parts/button.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { SeverityIcon } from '../parts/severity-icon.tsx';
import { useApp } from '../use-app.ts';
import styles from './toasts.module.css';

const tones = { info: 'info', success: 'ok', error: 'error' } as const;

/** In milliseconds, from when neither pointer nor focus is on it. */
const SHOWN = 4000;

/** Errors stay until they are read; the rest leaves by itself, but not from under the pointer or the focus. */
function ToastView({ toast }: { toast: Toast }) {
  const dismiss = useApp((state) => state.dismiss);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held || toast.tone === 'error') return;
    const timer = setTimeout(() => dismiss(toast.id), SHOWN);
    return () => clearTimeout(timer);
  }, [held, toast, dismiss]);

  return (
    <li
      className={styles.toast}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={({ currentTarget }) => setHeld(currentTarget.contains(document.activeElement))}
      onFocus={() => setHeld(true)}
      onBlur={({ currentTarget, relatedTarget }) =>
        setHeld(currentTarget.matches(':hover') || currentTarget.contains(relatedTarget))
      }
    >
      <SeverityIcon severity={tones[toast.tone]} silent />
      <div className={styles.text}>
        <p>{toast.message}</p>
        {toast.detail !== undefined && <p className={styles.detail}>{toast.detail}</p>}
      </div>
      {toast.action && (
        <Button
          size="sm"
          onClick={() => {
            toast.action?.run();
            dismiss(toast.id);
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <IconButton icon={X} label={shellTexts.dismiss()} size="sm" onClick={() => dismiss(toast.id)} />
    </li>
  );
}

/** Short words about what was just done, with a way back. */
export function Toasts() {
  const toasts = useApp((state) => state.toasts);
  return (
    <section aria-label={shellTexts.notifications()} data-transient>
      <ol className={styles.toasts}>
        {toasts.map((toast) => (
          <ToastView key={toast.id} toast={toast} />
        ))}
      </ol>
    </section>
  );
}
