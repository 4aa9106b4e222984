import { analyze, type Analysis } from '../../analysis.ts';
import type { CommandCall } from '../../commands/command-call.ts';
import { planConversion } from '../../commands/planning/plan-conversion.ts';
import type { CommandPlan } from '../../commands/command-plan.ts';
import { convertOptionsOf } from '../../convert/convert-settings.ts';
import { convert, type Conversion } from '../../convert/convert.ts';
import { cutOverSheet } from '../../convert/cut-over/cut-over-sheet.ts';
import { fieldPlaces, type FieldPlace } from '../../views/migration/field-places.ts';
import { reportGroups, type ReportGroup } from '../../views/migration/report-groups.ts';
import { changesOf } from '../plan-edits.ts';
import { revealPath } from '../../views/workspace/reveal-path.ts';
import { fileText, updateModel } from '../../model/update-model.ts';
import { planCalls } from '../plan-calls.ts';
import { compareMigration } from './compare-migration.ts';
import { migrationCall, type MigrationRequest } from './migration-request.ts';
import { migrationCalls, todays } from './todays.ts';

/** What a request would do, before it is done. */
export type MigrationPreview = Readonly<{
  plan: CommandPlan;
  /** What carries it out. */
  calls: readonly CommandCall[];
  report: readonly ReportGroup[];
  notes: readonly string[];
  /** What it makes, by kind: `HTTPRoute` 3. */
  made: readonly Readonly<{ kind: string; count: number }>[];
}>;

const NOTHING: Pick<Conversion, 'objects' | 'extensions' | 'report' | 'notes'> = {
  objects: [],
  extensions: [],
  report: [],
  notes: [],
};

function conversionOf({ index }: Analysis, { keys, settings }: MigrationRequest): typeof NOTHING {
  const options = convertOptionsOf(settings);
  return typeof options === 'string' ? NOTHING : convert(index, options, new Set(keys));
}

/** The plan of a request with the report of the conversion. */
export function previewMigration(written: Analysis, request: MigrationRequest): MigrationPreview {
  const { analysis, notes: read } = todays(written, request);
  const { objects, extensions, report, notes } = conversionOf(analysis, request);
  const calls = migrationCalls(written, request);
  const counts = new Map<string, number>();
  for (const { value } of [...objects, ...extensions]) {
    const kind = String(value['kind'] ?? '');
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return {
    plan: planCalls(written, calls),
    calls,
    report: reportGroups(report, fieldPlaces([...objects, ...extensions].map(({ value }) => value))),
    notes: [...read, ...notes],
    made: [...counts].map(([kind, count]) => ({ kind, count })),
  };
}

/** The sheet for the cut-over of a request, as Markdown; null where nothing can be made of it. */
export function migrationSheet(written: Analysis, request: MigrationRequest): string | null {
  const options = convertOptionsOf(request.settings);
  if (typeof options === 'string') return null;
  const { index } = todays(written, request).analysis;
  const conversion = convert(index, options, new Set(request.keys));
  const ingresses = request.keys.flatMap((key) =>
    conversion.converted.has(key) ? (index.get(key) ?? []) : [],
  );
  const plan = planCalls(written, migrationCalls(written, request));
  if (!plan.ok || ingresses.length === 0) return null;
  const result = compareMigration(written, request);
  return cutOverSheet({
    index,
    conversion,
    ingresses,
    files: [...new Set(plan.edits.map(({ path }) => path))],
    replaced: request.where === 'replace',
    compared: result.ok
      ? {
          equal: result.comparison.equal,
          classes: result.comparison.different,
          different: result.comparison.rows.map(({ before, after, ...row }) => ({
            ...row,
            before: before.end,
            after: after.end,
          })),
        }
      : null,
  });
}

/** A line of a file as it would be after a request, from 1. */
export type ConvertedSpot = Readonly<{ file: string; line: number }>;

/** Where a value of an object stands in what a request would write; null where nothing would. */
export function convertedSpot(
  written: Analysis,
  request: MigrationRequest,
  { key, path }: FieldPlace,
): ConvertedSpot | null {
  const { analysis } = todays(written, request);
  const plan = planConversion(analysis, migrationCall(request).args);
  if (!plan.ok) return null;
  const source = updateModel(analysis.source, changesOf(plan), analysis.source.reading);
  const { model } = analyze(source, analysis.settings, analysis);
  const spot = revealPath(model, key, path);
  const file = spot && source.files.get(spot.file);
  if (!spot || !file) return null;
  return { file: spot.file, line: fileText(file).slice(0, spot.span.start).split('\n').length };
}
