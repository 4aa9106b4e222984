import { partsTexts } from '../../texts/en/parts.ts';

/** What stands where problems would, while nothing can be said about them. */
export const unchecked = {
  loading: { title: partsTexts.loading, about: partsTexts.aboutLoading },
  stopped: { title: partsTexts.notChecked, about: partsTexts.aboutNotChecked },
} as const;

/** The same in a few words, with how far the checks are where that is known. */
export const uncheckedTitle = (
  checks: keyof typeof unchecked,
  progress: Readonly<{ checked: number; of: number }> | null,
): string =>
  checks === 'loading' && progress
    ? partsTexts.checking({ checked: progress.checked, all: progress.of })
    : unchecked[checks].title();
