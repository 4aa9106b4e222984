/** The languages that the window can be in, each by its own name. The first is the one that texts are written in. */
export const LANGUAGES = { en: 'English', de: 'Deutsch' } as const;

export type Language = keyof typeof LANGUAGES;

/** English first, for where no other is wanted. */
export const languages = Object.keys(LANGUAGES) as [Language, ...Language[]];

/** The texts of a language other than English, by area and key. */
export type Catalogue = Readonly<Record<string, Readonly<Record<string, string>>>>;

let language: Language = 'en';
let catalogue: Catalogue | null = null;

/** The language of the window. It is chosen once, before anything is drawn: another one is another page. */
export const currentLanguage = (): Language => language;

/** The text of a key in the language of the window; undefined in English. */
export const translated = (area: string, key: string): string | undefined => catalogue?.[area]?.[key];

/** What a text is in English, in any language of the window: people look for commands as tutorials name them. */
export function inEnglish(text: () => string): string {
  const [shown, texts] = [language, catalogue];
  [language, catalogue] = ['en', null];
  try {
    return text();
  } finally {
    [language, catalogue] = [shown, texts];
  }
}

/** Where the texts of each language are. English is where it is used. */
const loaders: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Catalogue>>> = {
  de: async () => (await import('./de/german.ts')).german,
};

/**
 * Makes a language that of the window. Call it before anything is drawn.
 * @returns whether its texts could be loaded; where they could not, the window stays in English
 */
export async function openLanguage(next: Language): Promise<boolean> {
  try {
    catalogue = next === 'en' ? null : await loaders[next]();
    language = next;
    return true;
  } catch (error) {
    console.error(`The texts of the language "${next}" could not be loaded:`, error);
    return false;
  }
}
