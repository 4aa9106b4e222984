import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nextVersion, releaseChangelog, withVersion } from './release-plan.mjs';

describe('the version to release', () => {
  test.each([
    ['1.2.3', 'patch', '1.2.4'],
    ['1.2.3', 'minor', '1.3.0'],
    ['1.2.3', 'major', '2.0.0'],
    ['1.2.3', '1.10.0', '1.10.0'],
    ['0.1.0', '0.1.0', '0.1.0'],
  ])('%s with %s becomes %s', (current, asked, next) => {
    expect(nextVersion(current, asked)).toBe(next);
  });

  test.each([
    ['1.2.3', undefined, 'Say what to release'],
    ['1.2.3', '1.2', 'Say what to release'],
    ['1.2.3', '1.2.4-beta', 'Say what to release'],
    ['1.10.0', '1.9.5', 'older than'],
    ['next', 'minor', 'not of the form'],
  ])('%s with %s is refused', (current, asked, reason) => {
    expect(() => nextVersion(current, asked)).toThrow(reason);
  });
});

describe('the changelog of a release', () => {
  const intro = '# Changelog\n\nWhat changes.\n\n';
  const older = '## [0.1.0] - 2026-01-01\n\n- The first.\n';
  const release = (text) => releaseChangelog(text, '0.2.0', '2026-02-03');

  test('moves what is unreleased under the version', () => {
    expect(release(`${intro}## [Unreleased]\n\n### Added\n\n- A thing.\n\n${older}`)).toEqual({
      changelog: `${intro}## [Unreleased]\n\n## [0.2.0] - 2026-02-03\n\n### Added\n\n- A thing.\n\n${older}`,
      notes: '### Added\n\n- A thing.',
    });
  });

  test('of the first release', () => {
    expect(release(`${intro}## [Unreleased]\n\n- A thing.\n`).changelog).toBe(
      `${intro}## [Unreleased]\n\n## [0.2.0] - 2026-02-03\n\n- A thing.\n`,
    );
  });

  test.each([
    [`${intro}${older}`, 'no section [Unreleased]'],
    [`${intro}## [Unreleased]\n\n${older}`, 'says nothing'],
    [`${intro}## [Unreleased]\n\n- A thing.\n\n## [0.2.0] - 2026-01-02\n`, 'already has'],
  ])('%j is refused', (text, reason) => {
    expect(() => release(text)).toThrow(reason);
  });
});

test('pages name the tag of the release, and one that names none is noticed', () => {
  expect(withVersion('uses: gatehouse@v0.1.0\nrev: v0.1.0', '0.1.0', '0.2.0')).toBe(
    'uses: gatehouse@v0.2.0\nrev: v0.2.0',
  );
  expect(() => withVersion('uses: gatehouse@v0.1.0', '0.2.0', '0.3.0')).toThrow('v0.2.0');
});

test('all packages of the repository have one version', () => {
  const versions = ['.', 'editors/vscode', 'rooms'].flatMap((folder) =>
    ['package.json', 'package-lock.json'].map(
      (file) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')).version,
    ),
  );
  expect(new Set(versions).size).toBe(1);
});
