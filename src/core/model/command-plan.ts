import type { FileEdit } from '../text/text-edit.ts';
import type { Json } from '../yaml/json.ts';
import type { ResourceKey } from './resource.ts';

/** A command by id with its arguments: plain data, so that it can be sent to a worker, stored in a fix, or shown in a menu. */
export type CommandCall = Readonly<{ id: string; args: Readonly<Record<string, Json>> }>;

/** A consequence that the user should know before a command is carried out, and its remedies. */
export type Caveat = Readonly<{
  message: string;
  remedies: readonly Readonly<{ title: string; call: CommandCall }>[];
}>;

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
    }>
  | Readonly<{
      ok: false;
      reason: string;
      remedies: readonly Readonly<{ title: string; call: CommandCall }>[];
    }>;
