import { stringAt } from '../model/access.ts';
import type { ResourceKey } from '../model/resource.ts';
import { defineCommand, refuse } from './define-command.ts';
import { changeOne } from './planning/change-one.ts';
import { indexArg, keyArg } from './planning/read-args.ts';
import { changeRequestList, requestEntry } from './planning/request-list.ts';

type Args = Readonly<{ key: ResourceKey; index: number }>;

/** Takes a saved request out of the list that a ConfigMap keeps. */
export const removeRequest = defineCommand<Args>({
  id: 'remove-request',
  title: 'Delete a saved request',

  parse(args) {
    const [key, index] = [keyArg(args, 'key'), indexArg(args, 'index')];
    return key && index !== null ? { key, index } : null;
  },

  plan: (topology, { key, index }) =>
    changeOne(
      topology,
      key,
      (resource) =>
        `Delete request “${stringAt(requestEntry(resource, index), 'name') ?? String(index + 1)}”`,
      (resource) =>
        requestEntry(resource, index)
          ? changeRequestList(resource, [{ op: 'remove', path: [index] }])
          : refuse('This saved request is not there any more.'),
    ),
});
