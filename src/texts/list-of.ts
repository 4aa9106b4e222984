import { partsTexts } from './en/parts.ts';
import { currentLanguage } from './language.ts';

/** Without a comma before the last item. */
const TAGS = { en: 'en-GB', de: 'de' } as const;

/** Items in words, in the language of the window: `a, b and c`; past `most` the rest is counted. */
export function listOf(items: readonly string[], most = 6): string {
  const rest = items.length - most;
  const listed = rest > 0 ? [...items.slice(0, most), partsTexts.more({ count: rest })] : items;
  return new Intl.ListFormat(TAGS[currentLanguage()], { type: 'conjunction' }).format(listed);
}
