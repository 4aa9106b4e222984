import { encode } from 'uqr';
import { workshopTexts } from '../../texts/en/workshop.ts';
import styles from './workshop.module.css';

/** The most bytes of a QR code of the lowest correction. */
const MOST = 2_900;

/** A link as a QR code; in words where it is too long for one. It is black on white in every theme, as cameras want it. */
export function QrCode({ url }: { url: string }) {
  if (url.length > MOST) return <p>{workshopTexts.noQrCode()}</p>;
  const { data, size } = encode(url, { border: 4 });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      className={styles.code}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={workshopTexts.qrCode()}
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  );
}
