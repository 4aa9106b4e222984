import { partsTexts } from '../../texts/en/parts.ts';

/** What stands where problems would, while nothing can be said about them. */
export const unchecked = {
  loading: { title: partsTexts.loading, about: partsTexts.aboutLoading },
  stopped: { title: partsTexts.notChecked, about: partsTexts.aboutNotChecked },
} as const;
