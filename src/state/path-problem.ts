import { MAX_PATH } from '../core/text/input-limits.ts';
import { pathFault } from '../core/text/path-fault.ts';
import { noticesTexts } from '../texts/en/notices.ts';

/** Why a file name is not valid, or null when it is. */
export function pathProblem(path: string): string | null {
  switch (pathFault(path)) {
    case null:
      return null;
    case 'empty':
      return noticesTexts.fileNeedsName();
    case 'spaces':
      return noticesTexts.fileNameHasSpaces();
    case 'parts':
      return noticesTexts.pathNeedsNames();
    case 'control':
      return noticesTexts.pathHoldsControls();
    case 'long':
      return noticesTexts.pathTooLong({ most: MAX_PATH });
  }
}
