import type { Log, Region } from 'sarif';
import { expect, test } from 'vitest';
import { analyze } from '../../core/analysis.ts';
import { applyEdits } from '../../core/text/apply-edits.ts';
import type { Finding } from '../../core/rules/finding.ts';
import { defaultOptions } from '../../core/model/options.ts';
import { FILE, modelOf } from '../../core/testing/workspace.ts';
import { DANGLING } from '../testing/manifests.ts';
import { placeFindings } from '../../core/rules/placed-finding.ts';
import type { MergedFinding } from '../../core/planning/merge-findings.ts';
import { writeGithub } from './write-github.ts';
import { writeJson } from './write-json.ts';
import { writeSarif } from './write-sarif.ts';
import { writeText } from './write-text.ts';

/** The output has every part that the tests read. */
type Whole<T> = T extends object ? { [K in keyof T]-?: Whole<NonNullable<T[K]>> } : T;

const analysisOf = (text: string) => analyze(modelOf(text), defaultOptions);

/** The findings of a text, with one value changed that no rule would write. */
function placedIn(text: string, change: Partial<Finding> = {}) {
  const analysis = analysisOf(text);
  return placeFindings(
    analysis.findings.map((finding) => ({ ...finding, ...change })),
    analysis.model,
    [FILE],
  ).map((placed): MergedFinding => ({ ...placed, analysis, roots: null }));
}

const sarifOf = (text: string): Whole<Log> => {
  return JSON.parse(writeSarif(placedIn(text), modelOf(text), [FILE])) as Whole<Log>;
};

const TWICE = `${DANGLING}---\n${DANGLING.replaceAll('pots', 'jars')}`;

test('json has exactly the keys of the contract', () => {
  const [first] = JSON.parse(writeJson(placedIn(DANGLING))) as unknown[];
  expect(first).toEqual({
    code: 'backend/missing',
    severity: 'error',
    message: expect.stringContaining('kiln/rad'),
    resource: {
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'HTTPRoute',
      namespace: 'kiln',
      name: 'pots',
    },
    path: 'spec.rules[0].backendRefs[0].name',
    file: FILE,
    line: 32,
    column: 17,
    endLine: 32,
    endColumn: 20,
    fixes: expect.arrayContaining([{ title: expect.any(String) }]),
    docs: 'rules/backend-missing',
  });
});

test('json has the message of the API server, and no object for text that is none', () => {
  const read = (text: string, change: Partial<Finding>) =>
    JSON.parse(writeJson(placedIn(text, change))) as Record<string, unknown>[];
  expect(read(DANGLING, { admission: true })[0]).toMatchObject({ admission: true });
  expect(read('a: [', {})[0]).toMatchObject({ code: 'text/syntax', resource: null, path: '' });
});

test('the words of the API server follow those for people, and are the message of JSON', () => {
  const change = {
    message: 'A hostname may not hold a port.',
    serverWords: 'spec.hostnames[0]: Invalid value',
  };
  const both = 'A hostname may not hold a port. spec.hostnames[0]: Invalid value';
  const placed = placedIn(DANGLING, change);
  expect(writeText(placed, { interactive: false, colours: false })).toContain(`error ${both} [`);
  expect(writeGithub(placed)).toContain(`::${both}\n`);
  const [first] = JSON.parse(writeJson(placed)) as unknown[];
  expect(first).toMatchObject({ message: change.serverWords, summary: change.message });
});

test('text is a line for each finding, whatever its words hold', () => {
  const plain = { interactive: false, colours: false };
  expect(writeText(placedIn(DANGLING, { message: 'One\ntwo \u001b[2J.' }), plain)).toBe(
    `${FILE}:32:17 error One two \\u001b[2J. [backend/missing]\n`,
  );
});

test('on a terminal text comes with the line, the marks and the fixes', () => {
  const text = writeText(placedIn(DANGLING), { interactive: true, colours: false });
  expect(text).toContain('  32 |         - name: rad\n     |                 ^^^\n  fix: ');
  expect(text).not.toContain('\u001b');
  expect(writeText(placedIn(DANGLING), { interactive: true, colours: true })).toContain('\u001b[31merror');
});

test('github escapes what would end a command or a property', () => {
  const message = '50 % of\r\nrequests, or more: all';
  const [placed] = placedIn(DANGLING, { message });
  const elsewhere = placed && {
    ...placed,
    finding: { ...placed.finding, at: { ...placed.finding.at, file: 'a,b:c%.yaml' } },
  };
  expect(writeGithub(elsewhere ? [elsewhere] : [])).toBe(
    '::error file=a%2Cb%3Ac%25.yaml,line=32,col=17,endLine=32,endColumn=20,title=backend/missing' +
      '::50 %25 of%0D%0Arequests, or more: all\n',
  );
});

test.each([
  ['error', 'error', 'error'],
  ['warning', 'warning', 'warning'],
  ['info', 'notice', 'note'],
] as const)('%s is %s on GitHub and %s in SARIF', (severity, command, level) => {
  const placed = placedIn(DANGLING, { severity });
  expect(writeGithub(placed)).toMatch(new RegExp(`^::${command} `));
  const log = JSON.parse(writeSarif(placed, modelOf(DANGLING), [FILE])) as Whole<Log>;
  expect(log.runs[0]?.results[0]?.level).toBe(level);
  expect(log.runs[0]?.tool.driver.rules[0]?.defaultConfiguration.level).toBe(level);
});

/** The constraints that the official schema puts on what is written here. */
function assertSarif(log: Whole<Log>): void {
  expect(log.version).toBe('2.1.0');
  expect(log.$schema).toMatch(/^https:\/\/.*sarif.*2\.1\.0/);
  expect(log.runs).toHaveLength(1);
  for (const { tool, artifacts, columnKind, invocations, results } of log.runs) {
    expect(columnKind).toBe('utf16CodeUnits');
    expect(invocations.every(({ executionSuccessful }) => executionSuccessful)).toBe(true);
    expect(tool.driver.name).not.toBe('');
    expect(tool.driver.semanticVersion).toMatch(/^\d+\.\d+\.\d+/);
    const ids = tool.driver.rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { shortDescription, help, defaultConfiguration } of tool.driver.rules) {
      for (const text of [shortDescription.text, help.text, help.markdown]) expect(text).not.toBe('');
      expect(['none', 'note', 'warning', 'error']).toContain(defaultConfiguration.level);
    }
    const uris = artifacts.map(({ location }) => location.uri);
    expect(new Set(uris).size).toBe(uris.length);
    for (const result of results) {
      expect(ids[result.ruleIndex]).toBe(result.ruleId);
      expect(['none', 'note', 'warning', 'error']).toContain(result.level);
      expect(result.message.text).not.toBe('');
      expect(result.locations).toHaveLength(1);
      for (const { physicalLocation } of result.locations) {
        const { artifactLocation, region } = physicalLocation;
        expect(uris[artifactLocation.index]).toBe(artifactLocation.uri);
        expect(new URL(artifactLocation.uri, 'file:///base/').href).toMatch(/^file:\/\/\//);
        assertRegion(region);
      }
      for (const print of Object.values(result.partialFingerprints)) expect(print).toMatch(/^[0-9a-f]{32}$/);
      for (const { artifactChanges } of result.fixes ?? []) {
        expect(artifactChanges.length).toBeGreaterThan(0);
        for (const { replacements, artifactLocation } of artifactChanges) {
          expect(uris).toContain(artifactLocation.uri);
          expect(replacements.length).toBeGreaterThan(0);
          for (const { deletedRegion } of replacements) assertRegion(deletedRegion);
        }
      }
    }
  }
}

function assertRegion({ startLine, startColumn, endLine, endColumn }: Whole<Region>): void {
  for (const number of [startLine, startColumn, endLine, endColumn]) {
    expect(Number.isInteger(number)).toBe(true);
    expect(number).toBeGreaterThanOrEqual(1);
  }
  expect(endLine).toBeGreaterThanOrEqual(startLine);
  if (endLine === startLine) expect(endColumn).toBeGreaterThanOrEqual(startColumn);
}

test('sarif keeps to its schema', () => {
  for (const text of [DANGLING, TWICE, 'a: [', 'kind: A', '']) assertSarif(sarifOf(text));
  expect(sarifOf(DANGLING).runs[0]?.results[0]).toMatchObject({
    ruleId: 'backend/missing',
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: FILE },
          region: { startLine: 32, startColumn: 17, endLine: 32, endColumn: 20 },
        },
        logicalLocations: [{ fullyQualifiedName: 'HTTPRoute/kiln/pots:spec.rules[0].backendRefs[0].name' }],
      },
    ],
  });
});

test('fingerprints distinguish findings and do not depend on the lines before', () => {
  const prints = (text: string): readonly string[] =>
    (sarifOf(text).runs[0]?.results ?? []).flatMap(({ partialFingerprints }) =>
      Object.values(partialFingerprints),
    );
  expect(new Set(prints(TWICE)).size).toBe(prints(TWICE).length);
  expect(prints(`# moved\n\n${TWICE}`)).toEqual(prints(TWICE));
});

test('a fix in sarif, applied, removes its finding', () => {
  const fixes = sarifOf(DANGLING).runs[0]?.results[0]?.fixes ?? [];
  expect(fixes.length).toBeGreaterThan(0);
  const lines = DANGLING.split('\n');
  const offset = (line: number, column: number): number =>
    lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
  for (const { artifactChanges } of fixes) {
    const edits = artifactChanges.flatMap(({ replacements }) =>
      replacements.map(({ deletedRegion: at, insertedContent }) => ({
        span: { start: offset(at.startLine, at.startColumn), end: offset(at.endLine, at.endColumn) },
        text: insertedContent.text,
      })),
    );
    const fixed = applyEdits(DANGLING, edits);
    expect(analysisOf(fixed).findings.map(({ code }) => code)).not.toContain('backend/missing');
  }
});
