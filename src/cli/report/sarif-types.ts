import type { Position } from '../../core/text/line-map';

/** The part of SARIF 2.1.0 that is written here. */
export type SarifLog = Readonly<{
  $schema: string;
  version: '2.1.0';
  runs: readonly SarifRun[];
}>;

type SarifRun = Readonly<{
  tool: Readonly<{
    driver: Readonly<{ name: string; semanticVersion: string; rules: readonly SarifRule[] }>;
  }>;
  columnKind: 'utf16CodeUnits';
  invocations: readonly Readonly<{ executionSuccessful: boolean }>[];
  artifacts: readonly Readonly<{ location: Readonly<{ uri: string }> }>[];
  results: readonly SarifResult[];
}>;

export type SarifLevel = 'error' | 'warning' | 'note';

type Text = Readonly<{ text: string }>;

export type SarifRule = Readonly<{
  id: string;
  shortDescription: Text;
  help: Text & Readonly<{ markdown: string }>;
  defaultConfiguration: Readonly<{ level: SarifLevel }>;
  properties: Readonly<{ docs: string }>;
}>;

export type SarifRegion = Readonly<{
  startLine: number;
  startColumn: number;
  endLine: number;
  /** The column behind the last character. */
  endColumn: number;
}>;

export type SarifFix = Readonly<{
  description: Text;
  artifactChanges: readonly Readonly<{
    artifactLocation: Readonly<{ uri: string }>;
    replacements: readonly Readonly<{ deletedRegion: SarifRegion; insertedContent: Text }>[];
  }>[];
}>;

export type SarifResult = Readonly<{
  ruleId: string;
  ruleIndex: number;
  level: SarifLevel;
  message: Text;
  locations: readonly Readonly<{
    physicalLocation: Readonly<{
      artifactLocation: Readonly<{ uri: string; index: number }>;
      region: SarifRegion;
    }>;
    logicalLocations?: readonly Readonly<{ fullyQualifiedName: string; kind: string }>[];
  }>[];
  partialFingerprints: Readonly<Record<string, string>>;
  fixes?: readonly SarifFix[];
  properties?: Readonly<Record<string, boolean>>;
}>;

export const regionOf = (start: Position, end: Position): SarifRegion => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
});
