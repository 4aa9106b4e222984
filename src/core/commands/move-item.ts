import { arrayAt, pathText } from '../model/access.ts';
import type { ResourceKey } from '../model/resource.ts';
import { describe } from '../topology/describe.ts';
import type { Path } from '../yaml/json.ts';
import { defineCommand, refuse } from './define-command.ts';
import { changeOne } from './planning/change-one.ts';
import { indexArg, keyArg, pathArg } from './planning/read-args.ts';

type Args = Readonly<{ key: ResourceKey; path: Path; from: number; to: number }>;

/** Moves an item of a list to another place in it. */
export const moveItem = defineCommand<Args>({
  id: 'move-item',
  title: 'Move an item',

  parse(args) {
    const [key, path] = [keyArg(args, 'key'), pathArg(args, 'path')];
    const [from, to] = [indexArg(args, 'from'), indexArg(args, 'to')];
    return key && path && from !== null && to !== null ? { key, path, from, to } : null;
  },

  plan: (topology, { key, path, from, to }) =>
    changeOne(
      topology,
      key,
      (resource) => `Move an item of ${pathText(path)} of ${describe(resource)}`,
      (resource) =>
        Math.max(from, to) < arrayAt(resource.value, path).length
          ? { op: 'move', path, from, to }
          : refuse(`${pathText(path)} of ${describe(resource)} has no such place.`),
    ),
});
