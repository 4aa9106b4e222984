import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Analyzer } from '../../analysis/protocol.ts';
import type { ConvertedPlace } from '../../core/commands/planning/place-converted.ts';
import type { ConvertSettings } from '../../core/convert/convert-settings.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import type { MigrationRequest } from '../../core/planning/migration/migration-request.ts';
import type { IngressChoices } from '../../core/views/migration/ingress-choices.ts';
import type { MigrationDraft } from '../../state/migration-draft.ts';
import { migrationTexts } from '../../texts/en/migration.ts';
import { partsTexts } from '../../texts/en/parts.ts';
import { useClose } from '../dialogs/use-close.ts';
import { Button } from '../parts/button.tsx';
import { Modal } from '../parts/modal.tsx';
import { useWorkspace } from '../use-app.ts';
import { hasNames } from './has-names.ts';
import styles from './migration.module.css';
import { PickStep } from './pick-step.tsx';
import { PreviewStep } from './preview-step.tsx';
import { SheetStep } from './sheet-step.tsx';
import { Steps, type Step } from './steps.tsx';
import { TargetStep } from './target-step.tsx';
import { useLeaveTo } from './use-leave-to.ts';
import { useQuestion } from './use-question.ts';

type Props = {
  /** An Ingress, or an IngressClass for all of its Ingresses; null to begin with none. */
  from: ResourceKey | null;
  /** What was chosen before it was left; it goes on with the preview. */
  draft?: MigrationDraft | undefined;
};

/** What is picked where the assistant begins at no object: all of the only class there is. */
const initialPick = ({
  classes,
  picked: first,
}: IngressChoices & Readonly<{ picked: readonly ResourceKey[] }>): ReadonlySet<ResourceKey> => {
  const [only, ...others] = classes;
  if (first.length > 0 || !only || others.length > 0) return new Set(first);
  return new Set(only.ingresses.filter(({ refused }) => refused === null).map(({ key }) => key));
};

/** The assistant: which Ingresses, to what, what that does; then it is done, with a sheet for the cut-over. */
export function MigrationDialog({ from, draft }: Props) {
  const { actions, analyzer } = useWorkspace();
  const close = useClose();
  const askChoices = useCallback((asked: Analyzer) => asked.ingressChoices(from), [from]);
  const { answer: choices, failure } = useQuestion(askChoices);
  const isEmpty = choices !== undefined && choices.classes.length + choices.outdated.length === 0;
  const [step, setStep] = useState<Step>(draft ? 'preview' : 'pick');
  const [chosen, setChosen] = useState<ReadonlySet<ResourceKey> | null>(draft?.picked ?? null);
  const picked = useMemo(
    () => chosen ?? (choices ? initialPick(choices) : new Set<ResourceKey>()),
    [chosen, choices],
  );
  const [settings, setSettings] = useState<ConvertSettings>(draft?.settings ?? {});
  const [where, setWhere] = useState<ConvertedPlace>(draft?.where ?? 'beside');
  const [acknowledged, setAcknowledged] = useState<ReadonlySet<string>>(draft?.acknowledged ?? new Set());
  const [applying, setApplying] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const [sheet, setSheet] = useState('');
  const body = useRef<HTMLDivElement>(null);

  const request = useMemo<MigrationRequest>(
    () => ({ keys: [...picked], settings, where }),
    [picked, settings, where],
  );
  const leaveTo = useLeaveTo(
    useMemo(() => ({ picked, settings, where, acknowledged }), [picked, settings, where, acknowledged]),
  );
  const ask = useCallback((asked: Analyzer) => asked.previewMigration(request), [request]);
  const preview = useQuestion(step === 'preview' ? ask : null);

  const controls = (preview.answer?.report ?? []).flatMap(({ items }) =>
    items.filter(({ loss }) => loss === 4),
  );
  const isHeld = controls.some(({ id }) => !acknowledged.has(id));
  const canApply = preview.current && preview.answer?.plan.ok === true && !isHeld && !applying;

  // What takes the place of what had the focus has it.
  const focused = useRef<Step | null>(null);
  useEffect(() => {
    if (!choices || focused.current === step) return;
    focused.current = step;
    const stop =
      body.current?.querySelector<HTMLElement>('[data-first]') ??
      body.current?.querySelector<HTMLElement>('input, select, textarea, button');
    stop?.focus();
  });

  const apply = async () => {
    setApplying(true);
    setFailed(null);
    try {
      // The sheet speaks of the Ingresses, which may be gone afterwards.
      const made = await analyzer.migrationSheet(request);
      const changed = await actions.run(preview.answer?.calls ?? [], { confirmed: true });
      if (changed) {
        setSheet(made ?? '');
        setStep('sheet');
      } else setFailed(migrationTexts.notApplied());
    } catch (error) {
      setFailed(migrationTexts.failed({ reason: error instanceof Error ? error.message : String(error) }));
    } finally {
      setApplying(false);
    }
  };

  const count = picked.size;
  return (
    <Modal
      title={migrationTexts.title()}
      width={1180}
      onClose={close}
      footer={
        <>
          <p className={styles.status} role="status">
            {step === 'preview' && isHeld
              ? migrationTexts.confirmFirst()
              : (failed ??
                (step === 'pick' && choices && !isEmpty ? migrationTexts.pickedAll({ count }) : ''))}
          </p>
          <Button variant={step === 'sheet' ? 'primary' : 'default'} onClick={close}>
            {step === 'sheet' || isEmpty ? partsTexts.close() : partsTexts.cancel()}
          </Button>
          {(step === 'target' || step === 'preview') && (
            <Button disabled={applying} onClick={() => setStep(step === 'target' ? 'pick' : 'target')}>
              {migrationTexts.back()}
            </Button>
          )}
          {step === 'pick' && !isEmpty && (
            <Button variant="primary" disabled={count === 0} onClick={() => setStep('target')}>
              {migrationTexts.next()}
            </Button>
          )}
          {step === 'target' && (
            <Button variant="primary" disabled={!hasNames(settings)} onClick={() => setStep('preview')}>
              {migrationTexts.next()}
            </Button>
          )}
          {step === 'preview' && (
            <Button variant="primary" disabled={!canApply} onClick={() => void apply()}>
              {applying
                ? migrationTexts.applying()
                : where === 'replace'
                  ? migrationTexts.replaceThem({ count })
                  : migrationTexts.convert({ count })}
            </Button>
          )}
        </>
      }
    >
      <Steps now={step} />
      <div ref={body} className={styles.body}>
        {failure !== null && <p role="alert">{migrationTexts.failed({ reason: failure })}</p>}
        {failure === null && !choices && <p role="status">{migrationTexts.reading()}</p>}
        {isEmpty && (
          <>
            <p>{migrationTexts.noIngresses()}</p>
            <p className={styles.note}>{migrationTexts.aboutNoIngresses()}</p>
          </>
        )}
        {choices && !isEmpty && step === 'pick' && (
          <PickStep
            choices={choices}
            picked={picked}
            onPick={(next) => {
              setChosen(next);
              // What was confirmed was of the others.
              setAcknowledged(new Set());
            }}
          />
        )}
        {choices && step === 'target' && (
          <TargetStep
            choices={choices}
            picked={picked}
            settings={settings}
            onChange={(change) => setSettings({ ...settings, ...change })}
          />
        )}
        {step === 'preview' && (
          <PreviewStep
            request={request}
            preview={preview}
            controls={controls}
            acknowledged={acknowledged}
            onAcknowledge={(id) => setAcknowledged(toggled(acknowledged, id))}
            onChange={(change) => setSettings({ ...settings, ...change })}
            onPlace={setWhere}
            onLeave={leaveTo}
          />
        )}
        {step === 'sheet' && <SheetStep sheet={sheet} />}
      </div>
    </Modal>
  );
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}
