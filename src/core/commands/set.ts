import { pathText } from '../model/access.ts';
import type { ResourceKey } from '../model/resource.ts';
import { describe } from '../topology/describe.ts';
import type { Json, Path } from '../yaml/json.ts';
import { defineCommand } from './define-command.ts';
import { changeOne } from './planning/change-one.ts';
import { keyArg, pathArg } from './planning/read-args.ts';

type Args = Readonly<{ key: ResourceKey; path: Path; value: Json }>;

/** Writes a value at a path inside an object; parents that are not there yet are made. */
export const set = defineCommand<Args>({
  id: 'set',
  title: 'Set a field',

  parse(args) {
    const [key, path, value] = [keyArg(args, 'key'), pathArg(args, 'path'), args['value']];
    return key && path && path.length > 0 && value !== undefined ? { key, path, value } : null;
  },

  plan: (topology, { key, path, value }) =>
    changeOne(
      topology,
      key,
      (resource) => `Set ${pathText(path)} of ${describe(resource)}`,
      () => ({ op: 'set', path, value }),
    ),
});
