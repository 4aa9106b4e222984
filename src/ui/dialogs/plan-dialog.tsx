import { useEffect, useMemo, useState } from 'react';
import type { CommandCall } from '../../core/commands/command-call.ts';
import type { CommandPlan } from '../../core/commands/command-plan.ts';
import { changeVerb } from '../../core/text/change-words.ts';
import { dialogsTexts } from '../../texts/en/dialogs.ts';
import { partsTexts } from '../../texts/en/parts.ts';
import { DiffPreview } from '../editor/diff-preview.tsx';
import { FileChange, FileRemoval } from '../editor/file-change.tsx';
import { Button } from '../parts/button.tsx';
import { Checkbox } from '../parts/field.tsx';
import { Modal } from '../parts/modal.tsx';
import { SeverityIcon } from '../parts/severity-icon.tsx';
import { WriteToField } from '../parts/write-to-field.tsx';
import { useApp, useWorkspace } from '../use-app.ts';
import { previewEdits } from './preview-edits.ts';
import { useClose } from './use-close.ts';
import styles from './plan-dialog.module.css';

type Props = { calls: readonly CommandCall[]; plan: CommandPlan };

const sameCall = (a: CommandCall, b: CommandCall) => JSON.stringify(a) === JSON.stringify(b);

/**
 * What a command would do, before it is done: the change as a diff, what would not work afterwards and why, and the
 * fixes that make it work, applied in the same step on request. A refused command shows the reason and its remedies.
 */
export function PlanDialog({ calls, plan: given }: Props) {
  const { actions, documents } = useWorkspace();
  const close = useClose();
  const [selectedFixes, setSelectedFixes] = useState<readonly CommandCall[]>([]);
  const [first, setFirst] = useState(given);
  const [fixed, setFixed] = useState<CommandPlan | null>(null);
  const writeTo = useApp((state) => state.writeTo);
  const [plannedFor, setPlannedFor] = useState(writeTo);
  const plan = selectedFixes.length === 0 ? first : (fixed ?? first);
  const caveats = first.ok ? first.caveats : [];

  useEffect(() => {
    if (selectedFixes.length === 0) return undefined;
    let current = true;
    void actions.preview([...calls, ...selectedFixes]).then((next) => current && setFixed(next));
    return () => {
      current = false;
    };
  }, [actions, calls, selectedFixes]);

  // Written elsewhere, it has other consequences, and other fixes.
  useEffect(() => {
    if (writeTo === plannedFor) return undefined;
    let current = true;
    void actions.preview(calls).then((next) => {
      if (!current) return;
      setFirst(next);
      setSelectedFixes([]);
      setPlannedFor(writeTo);
    });
    return () => {
      current = false;
    };
  }, [actions, calls, writeTo, plannedFor]);

  const files = useMemo(() => (plan.ok ? previewEdits(documents, plan.edits) : []), [documents, plan]);

  const carryOut = async (all: readonly CommandCall[]) => {
    close();
    await actions.run(all, { confirmed: true });
  };

  const destinations = given.ok ? (given.destinations ?? []) : [];
  if (!first.ok) {
    return (
      <Modal
        title={dialogsTexts.notPossible()}
        onClose={close}
        footer={<Button onClick={close}>{partsTexts.close()}</Button>}
      >
        <div className={styles.stack}>
          <div className={`${styles.caveat} ${styles.refusal}`}>
            <SeverityIcon severity="error" />
            <p>{first.reason}</p>
          </div>
          <WriteToField destinations={destinations} />
          {first.remedies.map((remedy) => (
            <Button key={remedy.title} onClick={() => void carryOut([remedy.call])}>
              {remedy.title}
            </Button>
          ))}
        </div>
      </Modal>
    );
  }

  const toggle = (call: CommandCall) =>
    setSelectedFixes(
      selectedFixes.some((other) => sameCall(other, call))
        ? selectedFixes.filter((other) => !sameCall(other, call))
        : [...selectedFixes, call],
    );

  const verb = dialogsTexts.carryOut({ verb: changeVerb(first.title) });
  const destroys = calls.some(({ id }) => id === 'delete');
  const fixable = caveats.some(({ remedies }) => remedies.length > 0);
  return (
    <Modal
      title={first.title}
      {...(caveats.length > 0 && {
        description: fixable ? dialogsTexts.consequencesAndFixes() : dialogsTexts.consequences(),
      })}
      width={720}
      onClose={close}
      footer={
        <>
          <Button onClick={close} data-first={destroys ? true : undefined}>
            {partsTexts.cancel()}
          </Button>
          <Button
            variant={destroys ? 'danger' : 'primary'}
            disabled={!plan.ok}
            onClick={() => void carryOut([...calls, ...selectedFixes])}
          >
            {selectedFixes.length > 0 ? dialogsTexts.carryOutWithFixes({ verb }) : verb}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <WriteToField destinations={destinations} />
        {caveats.map((caveat) => (
          <div key={caveat.message} className={styles.caveat}>
            <SeverityIcon severity="warning" />
            <div>
              <p>{caveat.message}</p>
              {caveat.remedies.length > 0 && (
                <div className={styles.remedies}>
                  {caveat.remedies.map((remedy) => (
                    <Checkbox
                      key={remedy.title}
                      label={remedy.title}
                      checked={selectedFixes.some((call) => sameCall(call, remedy.call))}
                      onChange={() => toggle(remedy.call)}
                    />
                  ))}
                </div>
              )}
            </div>
          </div>
        ))}
        {!plan.ok && (
          <div className={`${styles.caveat} ${styles.refusal}`}>
            <SeverityIcon severity="error" />
            <p>{plan.reason}</p>
          </div>
        )}
        {files.map(({ path, before, after }) => (
          <FileChange key={path} path={path}>
            <DiffPreview before={before} after={after} />
          </FileChange>
        ))}
        {plan.ok && plan.deletes.map((path) => <FileRemoval key={path} path={path} />)}
      </div>
    </Modal>
  );
}
