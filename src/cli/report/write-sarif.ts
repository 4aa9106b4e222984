import type { Location, Log, ReportingDescriptor, Result } from 'sarif';
import { version } from '../../../package.json';
import { pathText } from '../../core/model/access.ts';
import { parseKey } from '../../core/model/resource.ts';
import type { Finding, Severity } from '../../core/rules/finding.ts';
import type { Model } from '../../core/model/model.ts';
import { artifactUri } from './artifact-uri.ts';
import { docsPage } from '../../core/rules/docs-page.ts';
import { fullMessage } from '../../core/rules/full-message.ts';
import { fingerprints } from './fingerprint.ts';
import { createLines, type PlacedFinding } from '../../core/rules/placed-finding.ts';
import { inRoots } from '../../core/planning/in-roots.ts';
import type { MergedFinding } from '../../core/planning/merge-findings.ts';
import { ruleWords } from './rule-words.ts';
import { sarifFixes } from './sarif-fixes.ts';
import { regionOf } from './region-of.ts';
import { jsonText } from './json-text.ts';

const LEVELS: Readonly<Record<Severity, Result.level>> = { error: 'error', warning: 'warning', info: 'note' };

/** Findings as a SARIF 2.1.0 log, with the words of their rules and, where text can say it, their fixes. */
export function writeSarif(
  placed: readonly MergedFinding[],
  source: Model,
  paths: readonly string[],
): string {
  const codes = [...new Set(placed.map(({ finding }) => finding.code))].sort();
  const ruleIndex = new Map(codes.map((code, index) => [code, index]));
  const artifactIndex = new Map(paths.map((path, index) => [path, index]));
  const linesOf = createLines(source);
  const prints = fingerprints(placed);
  const results = placed.map(({ finding, start, end, analysis, roots }, index): Result => {
    const fixes = sarifFixes(finding.fixes, analysis, linesOf);
    return {
      ruleId: finding.code,
      ruleIndex: ruleIndex.get(finding.code) ?? -1,
      level: LEVELS[finding.severity],
      message: { text: `${fullMessage(finding)}${inRoots(roots)}` },
      locations: [
        {
          physicalLocation: {
            artifactLocation: {
              uri: artifactUri(finding.at.file),
              index: artifactIndex.get(finding.at.file) ?? -1,
            },
            region: regionOf(start, end),
          },
          ...logicalLocation(finding),
        },
      ],
      partialFingerprints: { 'gatehouseFinding/v1': prints[index] ?? '' },
      ...(fixes.length > 0 ? { fixes } : {}),
      ...(finding.admission ? { properties: { admission: true } } : {}),
    };
  });
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'gatehouse',
            semanticVersion: version,
            rules: codes.map((code) => sarifRule(code, placed)),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: true }],
        artifacts: paths.map((path) => ({ location: { uri: artifactUri(path) } })),
        results,
      },
    ],
  };
  return jsonText(log);
}

/** A rule has the gravest level of its findings here. */
function sarifRule(code: string, placed: readonly PlacedFinding[]): ReportingDescriptor {
  const { title, text, markdown } = ruleWords(code);
  const own = placed.filter(({ finding }) => finding.code === code);
  const level = (['error', 'warning', 'note'] as const).find((each) =>
    own.some(({ finding }) => LEVELS[finding.severity] === each),
  );
  return {
    id: code,
    shortDescription: { text: title },
    help: { text, markdown },
    defaultConfiguration: { level: level ?? 'note' },
    properties: { docs: docsPage(code) },
  };
}

/** The object, and the field in it. */
function logicalLocation({ resource, path }: Finding): Pick<Location, 'logicalLocations'> {
  if (resource === null) return {};
  const { kind, namespace, name } = parseKey(resource);
  const object = [kind, namespace, name].filter(Boolean).join('/');
  const field = pathText(path);
  return {
    logicalLocations: [{ fullyQualifiedName: field ? `${object}:${field}` : object, kind: 'object' }],
  };
}
