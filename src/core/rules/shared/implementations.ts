import reports from './implementations.json';

/** A version of an implementation, with the Extended features whose conformance tests it passed. */
export type Implementation = Readonly<{ name: string; version: string; features: ReadonlySet<string> }>;

/** The newest conformance report of each implementation: `scripts/implementations.mjs` writes them. */
export const implementations: readonly Implementation[] = reports.map(({ name, version, features }) => ({
  name,
  version,
  features: new Set(features),
}));

/** The day of the youngest report among them. */
export const REPORTS_UNTIL = reports.reduce((latest, { date }) => (date > latest ? date : latest), '');
