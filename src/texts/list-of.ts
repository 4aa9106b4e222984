import { partsTexts } from './en/parts.ts';
import { currentLanguage } from './language.ts';

/** Without a comma before the last item. */
const TAGS = { en: 'en-GB', de: 'de' } as const;

/**
 * Items in words, in the language of the window: `a, b and c`; past `most` the rest is counted.
 * @param total how many there are, where not all of them are given
 */
export function listOf(items: readonly string[], most = 6, total = items.length): string {
  const shown = items.slice(0, most);
  const rest = total - shown.length;
  const listed = rest > 0 ? [...shown, partsTexts.more({ count: rest })] : shown;
  return new Intl.ListFormat(TAGS[currentLanguage()], { type: 'conjunction' }).format(listed);
}
