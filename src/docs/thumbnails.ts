import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '../core/analysis.ts';
import { toThumbnail } from '../core/export/to-thumbnail.ts';
import { scopeOf } from '../core/kinds/registry.ts';
import { defaultOptions } from '../core/model/options.ts';
import { loadModel } from '../core/model/update-model.ts';

/** A picture for each sample workspace, by its path in `public/`. */
export function thumbnails(folder: string): ReadonlyMap<string, string> {
  const samples = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return new Map(
    samples.flatMap(({ name }): readonly (readonly [string, string])[] => {
      const files = readdirSync(join(folder, name)).map((path) => ({
        path,
        text: readFileSync(join(folder, name, path), 'utf8'),
      }));
      const model = loadModel(files, { scopeOf, defaultNamespace: 'default' });
      const { folded, layout } = analyze(model, defaultOptions);
      const picture = toThumbnail({ graph: folded.graph, layout });
      return picture === null ? [] : [[join('samples', `${name}.svg`), picture]];
    }),
  );
}
