// Writes what implementations of the Gateway API pass, from their conformance reports in that project's repository:
// `node scripts/implementations.mjs ../gateway-api/conformance/reports`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';

const FILE = 'src/core/conformance/implementations.json';

/** `v1.10` is newer than `v1.9`. */
const { compare } = new Intl.Collator('en', { numeric: true });

const projectOf = ({ implementation: { organization, project } }) => `${organization}/${project}`;

const newestFirst = (a, b) =>
  compare(b.gatewayAPIVersion, a.gatewayAPIVersion) || Date.parse(b.date) - Date.parse(a.date);

/** The Extended features of gateways that a report claims; those of a mesh are others, under the same names. */
const featuresOf = ({ profiles }) =>
  profiles
    .filter(({ name }) => name.startsWith('GATEWAY-'))
    .flatMap(({ extended }) => extended?.supportedFeatures ?? []);

/**
 * For each implementation, the newest version that was tested with the newest version of the API for which there is a
 * report, with all Extended features that it has in some mode or channel.
 * @param {string} folder where the reports are
 * @param {ReadonlyMap<string, string>} names the names of projects, by `organization/project`; else as the project
 */
export function implementationsIn(folder, names = new Map()) {
  const reports = readdirSync(folder, { recursive: true })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => parse(readFileSync(join(folder, path), 'utf8')))
    .filter((report) => report?.kind === 'ConformanceReport')
    .sort(newestFirst);
  const newest = new Map();
  for (const report of reports) if (!newest.has(projectOf(report))) newest.set(projectOf(report), report);
  return [...newest]
    .map(([project, { implementation, gatewayAPIVersion, date }]) => {
      const same = reports.filter(
        (report) =>
          projectOf(report) === project &&
          report.gatewayAPIVersion === gatewayAPIVersion &&
          report.implementation.version === implementation.version,
      );
      return {
        name: names.get(project) ?? implementation.project,
        project,
        version: implementation.version,
        gatewayApi: gatewayAPIVersion,
        date: new Date(date).toISOString().slice(0, 10),
        features: [...new Set(same.flatMap(featuresOf))].sort(),
      };
    })
    .sort((a, b) => compare(a.name, b.name));
}

/** One line for each implementation's features, which reads better than one for each feature. */
export function implementationsText(implementations) {
  const list = (items) => JSON.stringify(items).replaceAll('","', '", "');
  const entries = implementations.map((implementation) => {
    const fields = Object.entries(implementation).map(
      ([key, value]) => `    "${key}": ${Array.isArray(value) ? list(value) : JSON.stringify(value)}`,
    );
    return `  {\n${fields.join(',\n')}\n  }`;
  });
  return `[\n${entries.join(',\n')}\n]\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [folder] = process.argv.slice(2);
  if (!folder) throw new Error('Which folder holds the conformance reports?');
  const known = JSON.parse(readFileSync(FILE, 'utf8'));
  const names = new Map(known.map(({ project, name }) => [project, name]));
  const implementations = implementationsIn(folder, names);
  writeFileSync(FILE, implementationsText(implementations));
  console.log(`${FILE}: ${implementations.length} implementations.`);
}
