// What the findings in a corpus of repositories come to: counts per repository and per rule, tables, comparisons.

export const SEVERITIES = ['error', 'warning', 'info'];

/**
 * The findings of one repository in numbers.
 *
 * @param name the name of the repository
 * @param run what the command line said: `{ findings, objects, files, failure }`; `failure` is text where it refused
 */
export function tally(name, { findings, objects, files, failure = null }) {
  const rules = {};
  for (const { code, severity } of findings) {
    rules[code] ??= { error: 0, warning: 0, info: 0 };
    rules[code][severity] += 1;
  }
  return { name, files, objects, ...sumOf(Object.values(rules)), rules, failure };
}

/** All repositories together, with the number of repositories in which each rule found something. */
export function totalOf(repositories) {
  const rules = {};
  for (const repository of repositories) {
    for (const [code, counts] of Object.entries(repository.rules)) {
      const before = rules[code] ?? { error: 0, warning: 0, info: 0, repositories: 0 };
      rules[code] = { ...sumOf([before, counts]), repositories: before.repositories + 1 };
    }
  }
  const sum = (key) => repositories.reduce((total, repository) => total + repository[key], 0);
  return { files: sum('files'), objects: sum('objects'), ...sumOf(repositories), rules };
}

const sumOf = (counts) =>
  Object.fromEntries(
    SEVERITIES.map((severity) => [severity, counts.reduce((sum, one) => sum + one[severity], 0)]),
  );

/** `4.2`: how many of something there are for each hundred objects; `-` where there are no objects. */
export const perHundred = (count, objects) => (objects === 0 ? '-' : ((100 * count) / objects).toFixed(1));

/** The result as people read it: a table of repositories, a table of rules, what could not be checked. */
export function reportText({ repositories, total }) {
  const counts = ({ files, objects, error, warning, info }) => [
    files,
    objects,
    error,
    warning,
    info,
    perHundred(error, objects),
  ];
  return [
    table(
      ['repository', 'files', 'objects', 'errors', 'warnings', 'infos', 'errors/100'],
      [
        ...repositories.map((repository) => [repository.name, ...counts(repository)]),
        [`all ${repositories.length}`, ...counts(total)],
      ],
    ),
    table(
      ['rule', 'errors', 'warnings', 'infos', 'repositories', 'errors/100'],
      rulesByWeight(total.rules).map(([code, rule]) => [
        code,
        rule.error,
        rule.warning,
        rule.info,
        rule.repositories,
        perHundred(rule.error, total.objects),
      ]),
    ),
    ...failureTexts(repositories),
  ].join('\n');
}

/** What could not be checked, each with what the command line said. */
const failureTexts = (repositories) =>
  repositories
    .filter(({ failure }) => failure !== null)
    .map(({ name, failure }) => `${name} could not be checked:\n${failure.replaceAll(/^/gm, '  ')}\n`);

/** How two results differ: rules and repositories whose counts are others now. */
export function comparisonText(before, now) {
  const named = ({ repositories }) => Object.fromEntries(repositories.map((one) => [one.name, one]));
  const rows = (old, current) =>
    [...new Set([...Object.keys(old), ...Object.keys(current)])].flatMap((name) => {
      const changes = SEVERITIES.map((severity) => [
        old[name]?.[severity] ?? 0,
        current[name]?.[severity] ?? 0,
      ]);
      if (changes.every(([was, is]) => was === is)) return [];
      return [[name, ...changes.map(([was, is]) => (was === is ? `${is}` : `${was} → ${is}`))]];
    });
  const header = (what) => [what, 'errors', 'warnings', 'infos'];
  const tables = [
    ['repository', rows(named(before), named(now))],
    ['rule', rows(before.total.rules, now.total.rules)],
  ];
  const rate = ({ total }) => perHundred(total.error, total.objects);
  return [
    ...tables.flatMap(([what, lines]) => (lines.length === 0 ? [] : [table(header(what), lines)])),
    `errors in 100 objects: ${rate(before)} → ${rate(now)}\n`,
    ...failureTexts(now.repositories),
  ].join('\n');
}

/** `file:line severity message` for each finding of a rule. */
export const listText = (findings, code) =>
  findings
    .filter((finding) => finding.code === code)
    .map(({ file, line, severity, message }) => `${file}:${line} ${severity} ${message}\n`)
    .join('');

/** The rules with the most errors first, then by warnings, infos and name. */
const rulesByWeight = (rules) =>
  Object.entries(rules).sort(
    ([nameA, a], [nameB, b]) =>
      SEVERITIES.map((severity) => b[severity] - a[severity]).find((difference) => difference !== 0) ??
      nameA.localeCompare(nameB),
  );

/** Rows with columns of one width, the first to the left, numbers to the right; 0 as a dot, so that the rest stands out. */
function table(header, rows) {
  const cells = [header, ...rows].map((row) =>
    row.map((cell) => (cell === 0 || cell === '0' ? '·' : String(cell))),
  );
  const widths = header.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const line = (row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
      .join('  ')
      .trimEnd();
  return `${cells.map(line).join('\n')}\n`;
}
