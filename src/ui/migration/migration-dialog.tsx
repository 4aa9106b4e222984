import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Analyzer } from '../../analysis/protocol.ts';
import type { ConvertedPlace } from '../../core/commands/planning/place-converted.ts';
import type { ConvertSettings } from '../../core/convert/convert-settings.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import { migrationCall, type MigrationRequest } from '../../core/planning/migration/migration-request.ts';
import type { IngressChoices } from '../../core/views/migration/ingress-choices.ts';
import { migrationTexts } from '../../texts/en/migration.ts';
import { partsTexts } from '../../texts/en/parts.ts';
import { useClose } from '../dialogs/use-close.ts';
import { Button } from '../parts/button.tsx';
import { Modal } from '../parts/modal.tsx';
import { useWorkspace } from '../use-app.ts';
import { hasNames } from './is-name.ts';
import styles from './migration.module.css';
import { PickStep } from './pick-step.tsx';
import { PreviewStep } from './preview-step.tsx';
import { SheetStep } from './sheet-step.tsx';
import { Steps, type Step } from './steps.tsx';
import { TargetStep } from './target-step.tsx';
import { useQuestion } from './use-question.ts';

type Props = {
  /** An Ingress, or an IngressClass for all of its Ingresses; null to begin with none. */
  from: ResourceKey | null;
};

/** The assistant: which Ingresses, to what, what that does; then it is done, with a sheet for the cut-over. */
export function MigrationDialog({ from }: Props) {
  const close = useClose();
  const ask = useCallback((analyzer: Analyzer) => analyzer.ingressChoices(from), [from]);
  const { answer, failure } = useQuestion(ask);
  if (!answer || answer.classes.length + answer.outdated.length === 0)
    return (
      <Modal
        title={migrationTexts.title()}
        onClose={close}
        footer={<Button onClick={close}>{partsTexts.close()}</Button>}
      >
        {failure !== null && <p role="alert">{migrationTexts.failed({ reason: failure })}</p>}
        {failure === null && !answer && <p role="status">{migrationTexts.reading()}</p>}
        {answer && (
          <>
            <p>{migrationTexts.noIngresses()}</p>
            <p className={styles.note}>{migrationTexts.aboutNoIngresses()}</p>
          </>
        )}
      </Modal>
    );
  return <Assistant choices={answer} first={answer.picked} />;
}

/** What is picked where the assistant begins at no object: all of the only class there is. */
const initialPick = (
  { classes }: IngressChoices,
  first: readonly ResourceKey[],
): ReadonlySet<ResourceKey> => {
  const [only, ...others] = classes;
  if (first.length > 0 || !only || others.length > 0) return new Set(first);
  return new Set(only.ingresses.filter(({ refused }) => refused === null).map(({ key }) => key));
};

function Assistant({ choices, first }: { choices: IngressChoices; first: readonly ResourceKey[] }) {
  const { actions } = useWorkspace();
  const close = useClose();
  const [step, setStep] = useState<Step>('pick');
  const [picked, setPicked] = useState(() => initialPick(choices, first));
  const [settings, setSettings] = useState<ConvertSettings>({});
  const [where, setWhere] = useState<ConvertedPlace>('beside');
  const [acknowledged, setAcknowledged] = useState<ReadonlySet<string>>(new Set());
  const [applying, setApplying] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const [sheet, setSheet] = useState('');
  const body = useRef<HTMLDivElement>(null);

  const request = useMemo<MigrationRequest>(
    () => ({ keys: [...picked], settings, where }),
    [picked, settings, where],
  );
  const ask = useCallback((analyzer: Analyzer) => analyzer.previewMigration(request), [request]);
  const preview = useQuestion(step === 'preview' ? ask : null);
  const { analyzer } = useWorkspace();

  const controls = (preview.answer?.report ?? []).flatMap(({ items }) =>
    items.filter(({ loss }) => loss === 4),
  );
  const isHeld = controls.some(({ id }) => !acknowledged.has(id));
  const canApply = preview.current && preview.answer?.plan.ok === true && !isHeld && !applying;

  // What takes the place of what had the focus has it.
  const focused = useRef<Step>('pick');
  useEffect(() => {
    if (focused.current === step) return;
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
      const changed = await actions.run([migrationCall(request)], { confirmed: true });
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
              : (failed ?? (step === 'pick' ? migrationTexts.pickedAll({ count }) : ''))}
          </p>
          {step === 'sheet' ? (
            <Button variant="primary" onClick={close}>
              {partsTexts.close()}
            </Button>
          ) : (
            <Button onClick={close}>{partsTexts.cancel()}</Button>
          )}
          {(step === 'target' || step === 'preview') && (
            <Button disabled={applying} onClick={() => setStep(step === 'target' ? 'pick' : 'target')}>
              {migrationTexts.back()}
            </Button>
          )}
          {step === 'pick' && (
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
        {step === 'pick' && <PickStep choices={choices} picked={picked} onPick={setPicked} />}
        {step === 'target' && (
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
