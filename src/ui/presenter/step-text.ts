import { presenterTexts } from '../../texts/en/presenter.ts';

/** Where in a lesson one is. The summary behind the last step has no number. */
export function stepText(at: number, titles: readonly string[]): string {
  const title = titles[at] ?? '';
  const all = titles.length - 1;
  return at < all ? presenterTexts.stepOf({ number: at + 1, all, title }) : title;
}
