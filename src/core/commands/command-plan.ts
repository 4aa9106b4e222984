import type { ResourceKey } from '../model/resource.ts';
import type { Destinations } from '../model/write-to.ts';
import type { FileEdit } from '../text/text-edit.ts';
import type { CommandCall } from './command-call.ts';

/** A way out: a command that can be planned, previewed and undone like any other. */
export type Remedy = Readonly<{ title: string; call: CommandCall }>;

/** A consequence that the user should know before a command is carried out, and its remedies. */
export type Caveat = Readonly<{ message: string; remedies: readonly Remedy[] }>;

/** A plan that says no, with the reason in words. */
export type Refusal = Readonly<{ ok: false; reason: string; remedies: readonly Remedy[] }>;

/** What a command would do to the text. `edits` all refer to the text as it was when the plan was made. */
export type CommandPlan =
  | Readonly<{
      ok: true;
      /** For the undo stack and the toast: "Attach shop/cart to infra/edge". */
      title: string;
      edits: readonly FileEdit[];
      /** Files to delete. */
      deletes: readonly string[];
      /** What to select afterwards; empty leaves the selection alone. */
      select: readonly ResourceKey[];
      caveats: readonly Caveat[];
      /** Of the objects whose fields change, those for which there is a choice of base and patch. */
      destinations?: readonly Destinations[];
      /** Whether it only edits single fields; see `defineCommand`. */
      fieldEdit?: boolean;
      /** Whether the cursor stays where it is in the text, although something else may be selected afterwards. */
      keepsCursor?: boolean;
    }>
  | Refusal;
