import { pathText, valueAt } from '../model/access.ts';
import type { ResourceKey } from '../model/resource.ts';
import { sameValue } from '../incremental/same-value.ts';
import { describe } from '../topology/describe.ts';
import type { Json, Path } from '../yaml/json.ts';
import { defineCommand, refuse } from './define-command.ts';
import { changeOne } from './planning/change-one.ts';
import { keyArg, pathArg } from './planning/read-args.ts';

type Args = Readonly<{
  key: ResourceKey;
  path: Path;
  /** The expected value, so that an item that has moved up is not removed; undefined for any. */
  was: Json | undefined;
}>;

/** Takes a key or an item out of an object. */
export const unset = defineCommand<Args>({
  id: 'unset',
  title: 'Remove a field',

  parse(args) {
    const [key, path] = [keyArg(args, 'key'), pathArg(args, 'path')];
    return key && path && path.length > 0 ? { key, path, was: args['was'] } : null;
  },

  plan: (topology, { key, path, was }) =>
    changeOne(
      topology,
      key,
      (resource) => `Remove ${pathText(path)} from ${describe(resource)}`,
      (resource) => {
        const found = valueAt(resource.value, path);
        if (found === undefined) return refuse(`${describe(resource)} has nothing at ${pathText(path)}.`);
        if (was === undefined || sameValue(found, was)) return { op: 'remove', path };
        return refuse(`${pathText(path)} of ${describe(resource)} is not what it was.`);
      },
    ),
});
