import { useCallback, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { parseKey, type ResourceKey } from '../../../core/model/resource.ts';
import { cardFields, type CardField } from '../../../core/views/workspace/card-fields.ts';
import { isObject } from '../../../core/yaml/is-object.ts';
import { useDefinedSchema } from '../../inspector/use-defined-schema.ts';
import { useInspection } from '../../inspector/use-inspection.ts';
import { useSchema } from '../../inspector/use-schema.ts';
import { useApp, useWorkspace } from '../../use-app.ts';
import { anchorOf } from './anchor-of.ts';
import { checkField } from './check-field.ts';
import { chooseField, type EditingPart } from './choose-field.ts';
import { FieldBox } from './field-box.tsx';
import { nothingTyped, type TypedAhead } from './typed-ahead.ts';
import { WeightsBox } from './weights-box.tsx';

type Props = Readonly<{
  resource: ResourceKey;
  part: EditingPart;
  weights: boolean;
  surface: Element;
  /** What was typed since editing began, and is to be in the first box. */
  typedAhead: () => TypedAhead;
  focusCard: (key: ResourceKey) => void;
  onClose: () => void;
  /** There is nothing to edit at the place. */
  onNothing: () => void;
}>;

/** Edits a value of a card where it stands, and then the next one. */
export function InPlaceEditor({
  resource: key,
  part,
  weights,
  surface,
  typedAhead,
  focusCard,
  onClose,
  onNothing,
}: Props) {
  const { actions } = useWorkspace();
  const { group, kind } = parseKey(key);
  const node = useApp((state) => state.cards.get(key));
  const inspection = useInspection(key);
  const builtIn = useSchema(group, kind);
  const defined = useDefinedSchema(key, inspection?.definition ?? null);
  const [at, setAt] = useState<string | null>(null);
  const renamed = useRef(false);

  const ready = inspection !== undefined && builtIn !== null && defined !== undefined;
  const object = inspection && !inspection.stale && isObject(inspection.value) ? inspection.value : null;
  const content = object && node ? cardFields(object, node.rows) : null;
  const field = content
    ? (content.fields.find(({ id }) => id === at) ?? (at === null ? chooseField(content.fields, part) : null))
    : null;
  const shares = weights ? content?.weights.find(({ row }) => row === part.row) : undefined;
  const isNothing = ready && (weights ? !shares : !field);
  useEffect(() => {
    if (isNothing) onNothing();
  }, [isNothing, onNothing]);

  const { row = part.row, text = part.words ?? '', what = 'name' } = field ?? {};
  const find = useCallback(
    () => anchorOf(surface, key, { row, text, what }),
    [surface, key, row, text, what],
  );
  if (!ready || !content) return null;

  const close = (restoreFocus: boolean) => {
    onClose();
    // Of an object that is renamed the card is still there, and hands the focus on to the new one.
    if (restoreFocus) focusCard(key);
  };
  if (shares)
    return createPortal(
      <WeightsBox
        object={`${kind} ${node?.name ?? ''}`}
        backends={shares.backends}
        find={find}
        onWrite={(next) =>
          void actions.run(
            shares.backends.flatMap(({ path, weight }, index) =>
              next[index] === weight
                ? []
                : [{ id: 'set' as const, args: { key, path, value: next[index] ?? 0 } }],
            ),
          )
        }
        onClose={close}
      />,
      document.body,
    );
  if (!field) return null;
  const step = (by: 1 | -1) => {
    const next = neighbourOf(content.fields, field, by);
    if (next) setAt(next.id);
    else close(true);
  };
  const commit = (typed: string): string | null => {
    const checked = checkField(key, field, defined ?? builtIn, typed);
    if (!checked.ok) return checked.reason;
    if (checked.call.id === 'rename') renamed.current = true;
    void actions.run([checked.call]);
    return null;
  };
  return createPortal(
    <FieldBox
      key={field.id}
      what={field.label}
      object={`${kind} ${node?.name ?? ''}`}
      text={field.text}
      ahead={at === null ? typedAhead() : nothingTyped}
      find={find}
      onCommit={commit}
      onStep={(by) => (renamed.current ? close(true) : step(by))}
      onClose={close}
    />,
    document.body,
  );
}

const neighbourOf = (fields: readonly CardField[], { id }: CardField, by: 1 | -1): CardField | undefined =>
  fields[fields.findIndex((field) => field.id === id) + by];
