// What a release does to a version and to the changelog: pure, so that it can be tested without a repository.

const VERSION = /^(\d+)\.(\d+)\.(\d+)$/;

const numbers = (version) => VERSION.exec(version)?.slice(1).map(Number);

/**
 * The version to release.
 *
 * @param current the version of the package
 * @param asked `major`, `minor`, `patch`, or a version
 */
export function nextVersion(current, asked) {
  const parts = numbers(current);
  if (!parts) throw new Error(`The version of the package, ${current}, is not of the form 1.2.3.`);
  const place = ['major', 'minor', 'patch'].indexOf(asked);
  if (place >= 0)
    return parts.map((part, index) => (index < place ? part : index === place ? part + 1 : 0)).join('.');
  const wanted = numbers(asked ?? '');
  if (!wanted) throw new Error(`Say what to release: major, minor, patch, or a version such as 1.2.3.`);
  const change = wanted.map((part, index) => part - parts[index]).find((difference) => difference !== 0);
  if (change < 0) throw new Error(`${asked} is older than ${current}, the version of the package.`);
  return asked;
}

/**
 * The changelog with what is unreleased under a heading of its own, and an empty section above it.
 *
 * @returns the new text, and the notes of the release
 */
export function releaseChangelog(changelog, version, date) {
  if (changelog.includes(`\n## [${version}]`))
    throw new Error(`The changelog already has a section ${version}.`);
  const found = /^## \[Unreleased\]\n([^]*?)(?=^## \[|(?![^]))/m.exec(changelog);
  if (!found) throw new Error('The changelog has no section [Unreleased].');
  const notes = found[1].trim();
  if (notes === '') throw new Error('The changelog says nothing under [Unreleased].');
  const end = found.index + found[0].length;
  const sections = `## [Unreleased]\n\n## [${version}] - ${date}\n\n${notes}\n`;
  const rest = changelog.slice(end);
  return { changelog: `${changelog.slice(0, found.index)}${sections}${rest && `\n${rest}`}`, notes };
}

/**
 * A page whose examples name the tag of a release, with that of the next one.
 *
 * @param current the version that it names
 */
export function withVersion(page, current, version) {
  if (!page.includes(`v${current}`)) throw new Error(`A page that should name v${current} does not.`);
  return page.replaceAll(`v${current}`, `v${version}`);
}
