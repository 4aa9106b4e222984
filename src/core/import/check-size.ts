import { MAX_BYTES } from '../text/input-limits.ts';

const MB = 1024 * 1024;

/** Files from this size on are opened with a warning. */
const LARGE = 5 * MB;

/** Whether something of so many bytes (or characters) should be opened. Ask before reading a file. */
export type SizeVerdict = Readonly<{ verdict: 'fine' | 'large' | 'refuse'; message: string; advice: string }>;

/** Evaluates the size in bytes of a file called `name`. */
export function checkSize(bytes: number, name: string): SizeVerdict {
  const size = `${(bytes / MB).toFixed(bytes < 100 * MB ? 1 : 0)} MB`;
  if (bytes > MAX_BYTES) {
    return {
      verdict: 'refuse',
      message: `${name} has ${size}; files of more than ${MAX_BYTES / MB} MB are not opened.`,
      advice: 'Split it, or take only the namespaces you need: kubectl get … -n <namespace> -o yaml.',
    };
  }
  if (bytes >= LARGE) {
    return {
      verdict: 'large',
      message: `${name} has ${size}, so the first analysis takes a while.`,
      advice: 'Everything stays usable meanwhile. One file for each namespace would be quicker to edit.',
    };
  }
  return { verdict: 'fine', message: '', advice: '' };
}
