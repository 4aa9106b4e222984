/**
 * The language of the window: the one in the settings, else the first of the browser's that there is, else English.
 * The build writes the text of this function into the page, so it uses nothing of this file.
 * @param setting what is stored as the language
 * @param preferred the languages of the browser, the preferred first, such as `de-AT`
 * @param known those that there are; the first is used where no other fits
 */
export function chooseLanguage<const Known extends string>(
  setting: unknown,
  preferred: readonly string[],
  known: readonly [Known, ...Known[]],
): Known {
  const wanted = [setting, ...preferred.map((tag) => tag.split('-')[0]?.toLowerCase())];
  for (const each of wanted) {
    const found = known.find((language) => language === each);
    if (found !== undefined) return found;
  }
  return known[0];
}
