import { X } from 'lucide-react';
import { shellTexts } from '../../texts/en/shell.ts';
import { Button } from '../parts/button.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { SeverityIcon } from '../parts/severity-icon.tsx';
import { useAppState } from '../use-app.ts';
import styles from './banners.module.css';

/** What stays true for a while and the user must know: storage refused, a shared workspace, a worker that failed. */
export function Banners() {
  const { banners, setBanner } = useAppState('banners', 'setBanner');
  return [...banners].map(([key, { tone, message, actions = [] }]) => (
    <div key={key} className={`${styles.banner} ${styles[tone]}`} role={tone === 'info' ? 'status' : 'alert'}>
      <SeverityIcon severity={tone} />
      <p>{message}</p>
      {actions.map(({ label, run }) => (
        <Button key={label} size="sm" onClick={run}>
          {label}
        </Button>
      ))}
      <IconButton icon={X} label={shellTexts.dismiss()} size="sm" onClick={() => setBanner(key, null)} />
    </div>
  ));
}
