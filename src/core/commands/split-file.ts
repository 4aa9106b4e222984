import { toFiles } from '../manifests/to-files.ts';
import { PersistentMap } from '../incremental/persistent-map.ts';
import type { DocumentSlot, ModelFile } from '../model/model.ts';
import { counted } from '../text/words.ts';
import { textArg } from './arguments.ts';
import type { CommandPlan } from './command-plan.ts';
import { defineCommand, refuse } from './define-command.ts';
import { finishPlan } from './planning/finish-plan.ts';
import { removeObjects } from './planning/remove-objects.ts';
import { listBeside } from './planning/resource-lists.ts';

/** Whether a document is one object that can be read; Lists stay whole. */
const holdsOne = ({ resources: [resource, ...others] }: DocumentSlot): boolean =>
  resource !== undefined && others.length === 0 && resource.root.length === 0 && !resource.stale;

/** Gives each document of a file a file of its own, exactly as it is written; the first one stays. */
export const splitFile = defineCommand({
  id: 'split-file',
  title: 'Split a file',
  removes: true,
  args: { file: textArg },

  plan(topology, { file }): CommandPlan {
    const { model } = topology;
    const source = model.files.get(file);
    if (!source) return refuse(`There is no file ${file}.`);
    const [, ...slots] = source.slots.filter(holdsOne);
    if (slots.length === 0)
      return refuse(`${file} holds no second object that could go into a file of its own.`);

    const moved = PersistentMap.empty<string, ModelFile>().with([[file, { ...source, slots }]], () => [file]);
    const { files } = toFiles({ ...model, files: moved });
    const taken = files.find(({ path }) => model.files.has(path));
    if (taken) return refuse(`There is a file ${taken.path} already. Rename one of the two first.`);
    const removal = removeObjects(
      model,
      slots.flatMap(({ resources }) => resources),
    );
    if (!removal.ok) return removal;
    return finishPlan(topology, {
      title: `Split ${file} into ${counted(files.length + 1, 'file')}`,
      texts: [
        ...removal.texts,
        ...files.map(({ path, text }) => ({ path, span: { start: 0, end: 0 }, text })),
        ...listBeside(
          model,
          file,
          files.map(({ path }) => path),
        ),
      ],
    });
  },
});
