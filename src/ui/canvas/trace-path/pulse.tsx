import { useState } from 'react';
import { useApp } from '../../use-app.ts';
import { SEGMENT_MS, TRAVEL } from './trace-path-marks.ts';
import styles from './trace-path.module.css';

type Props = { path: string; segment: number };

/** The request as it runs along an edge, once, when it is sent. */
export function Pulse(props: Props) {
  const sentAt = useApp((state) => state.sentAt);
  return <Run key={sentAt} sentAt={sentAt} {...props} />;
}

function Run({ sentAt, path, segment }: Props & { sentAt: number }) {
  // An edge that comes into view later has nothing to show: the request has passed.
  const [late] = useState(() => performance.now() - sentAt > TRAVEL);
  if (late) return null;
  return (
    <path
      className={styles.pulse}
      d={path}
      pathLength={100}
      style={{ animationDelay: `${segment * SEGMENT_MS}ms` }}
    />
  );
}
