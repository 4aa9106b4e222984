import { X } from 'lucide-react';
import { Button } from '../parts/button.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { SeverityIcon } from '../parts/severity-icon.tsx';
import { useApp } from '../use-app.ts';
import styles from './banners.module.css';

/** What stays true for a while and the user must know: storage refused, a shared workspace, a worker that failed. */
export function Banners() {
  const banners = useApp((state) => state.banners);
  const setBanner = useApp((state) => state.setBanner);
  return [...banners].map(([key, { tone, message, actions = [] }]) => (
    <div key={key} className={`${styles.banner} ${styles[tone]}`} role="alert">
      <SeverityIcon severity={tone} />
      <p>{message}</p>
      {actions.map(({ label, run }) => (
        <Button key={label} size="sm" onClick={run}>
          {label}
        </Button>
      ))}
      <IconButton label="Dismiss" size="sm" onClick={() => setBanner(key, null)}>
        <X size={14} />
      </IconButton>
    </div>
  ));
}
