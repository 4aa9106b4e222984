import { useCallback, useEffect, useState } from 'react';
import type { Analyzer } from '../../analysis/protocol.ts';
import type { ConvertedPlace } from '../../core/commands/planning/place-converted.ts';
import type { ConvertSettings } from '../../core/convert/convert-settings.ts';
import type { MigrationRequest } from '../../core/planning/migration/migration-request.ts';
import type { MigrationPreview } from '../../core/planning/migration/preview-migration.ts';
import type { FieldPlace } from '../../core/views/migration/field-places.ts';
import type { ReportItem } from '../../core/views/migration/report-groups.ts';
import { migrationTexts } from '../../texts/en/migration.ts';
import { Badge } from '../parts/badge.tsx';
import { Button } from '../parts/button.tsx';
import { Checkbox } from '../parts/field.tsx';
import { SeverityIcon } from '../parts/severity-icon.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { CHOICES, chosenValue, optionsToCount, type ChoiceOption } from './choice-options.ts';
import { DifferencesView } from './differences-view.tsx';
import { DocumentsView } from './documents-view.tsx';
import styles from './migration.module.css';
import { PictureView } from './picture-view.tsx';
import { RadioGroup } from './radio-group.tsx';
import { subjectsOf, ReportView } from './report-view.tsx';
import { useEffectsOfChoices, type Effect } from './use-effects-of-choices.ts';
import { useWorkspace } from '../use-app.ts';
import type { Ways } from './ways.ts';
import { useQuestion, type Answered } from './use-question.ts';

const PLACES: readonly (readonly [ConvertedPlace, () => string, () => string])[] = [
  ['beside', migrationTexts.beside, migrationTexts.aboutBeside],
  ['replace', migrationTexts.replace, migrationTexts.aboutReplace],
  ['files', migrationTexts.files, migrationTexts.aboutFiles],
];

/** So many Ingresses that lose a security control are named. */
const MOST_INGRESSES = 12;

type View = 'report' | 'documents' | 'picture' | 'differences';

type Props = {
  /** The same while what is asked is the same. */
  request: MigrationRequest;
  preview: Answered<MigrationPreview>;
  /** The security controls that are lost, and which of them the user has acknowledged. */
  controls: readonly ReportItem[];
  acknowledged: ReadonlySet<string>;
  onAcknowledge: (id: string) => void;
  onChange: (change: ConvertSettings) => void;
  onPlace: (where: ConvertedPlace) => void;
  /** Leads to a value of an Ingress, out of the assistant. */
  onLeave: (place: FieldPlace) => void;
};

/** What would be written, what is lost, and which requests end otherwise; with the choices that change that. */
export function PreviewStep(props: Props) {
  const { request, preview, controls, acknowledged, onAcknowledge, onChange, onPlace, onLeave } = props;
  const [view, setView] = useState<View>('report');
  const [shown, setShown] = useState<FieldPlace | null>(null);
  const [stopped, setStopped] = useState(false);
  const plan = preview.answer?.plan;
  const isReady = preview.current && plan?.ok === true;
  // Where it is written changes no request: the same question, and no second answer.
  const compared = useComparison(request, isReady);
  const isStopped = stopped || compared.answer === 'stopped';
  const effectOf = useEffectsOfChoices(isReady && compared.current ? request : null, isStopped);
  const isCounting = optionsToCount(request.settings).some((option) => effectOf(option) === 'counting');
  const { answer, failure } = preview;
  const ways: Ways = {
    toSource: onLeave,
    toConverted: (place) => {
      setShown(place);
      setView('documents');
    },
  };
  const { analyzer } = useWorkspace();
  const stopRunning = useCallback(
    () =>
      void analyzer.stopComparing().catch((error: unknown) => console.error('It was not stopped:', error)),
    [analyzer],
  );
  // Whoever is gone waits for no answer.
  useEffect(() => stopRunning, [stopRunning]);
  const compareAgain = () => {
    setStopped(false);
    if (compared.answer === 'stopped') compared.again();
  };
  return (
    <div className={styles.preview}>
      <div className={styles.side}>
        <RadioGroup
          legend={migrationTexts.where()}
          value={request.where}
          options={PLACES.map(([value, title, about]) => ({ value, title: title(), about: about() }))}
          onChange={onPlace}
        />
        <section aria-label={migrationTexts.choices()} className={styles.column}>
          {CHOICES.map(({ setting, title, options }) => (
            <RadioGroup
              key={setting}
              legend={title()}
              value={chosenValue(request.settings, setting)}
              options={options.map((option) => ({
                value: option.value,
                title: option.title(),
                about: <About option={option} settings={request.settings} effect={effectOf(option)} />,
              }))}
              onChange={(value) => onChange({ [setting]: value })}
            />
          ))}
          {isReady && isCounting && (
            <Button
              size="sm"
              variant="quiet"
              onClick={() => {
                setStopped(true);
                stopRunning();
              }}
            >
              {migrationTexts.stopCounting()}
            </Button>
          )}
          {isReady && isStopped && (
            <Button size="sm" variant="quiet" onClick={compareAgain}>
              {migrationTexts.countAgain()}
            </Button>
          )}
        </section>
      </div>
      <div className={styles.main} aria-busy={!preview.current}>
        {failure !== null && (
          <p className={styles.warning} role="alert">
            <SeverityIcon severity="error" /> {migrationTexts.failed({ reason: failure })}
          </p>
        )}
        {answer === undefined && failure === null && (
          <p className={styles.note} role="status">
            {migrationTexts.working()}
          </p>
        )}
        {answer && !answer.plan.ok && (
          <div className={styles.refusal} role="alert">
            <SeverityIcon severity="error" />
            <div>
              <p>
                <strong>{migrationTexts.nothingMade()}</strong>
              </p>
              <p>{answer.plan.reason}</p>
            </div>
          </div>
        )}
        {answer && controls.length > 0 && (
          <section className={styles.hold} aria-label={migrationTexts.hold()}>
            <p>
              <SeverityIcon severity="warning" /> {migrationTexts.aboutHold({ count: controls.length })}
            </p>
            {controls.map((control) => (
              <Checkbox
                key={control.id}
                label={migrationTexts.acknowledge({
                  feature: control.feature,
                  value: control.places[0]?.value ?? '',
                })}
                hint={migrationTexts.onIngresses({ names: subjectsOf(control, MOST_INGRESSES) })}
                checked={acknowledged.has(control.id)}
                onChange={() => onAcknowledge(control.id)}
              />
            ))}
          </section>
        )}
        {answer && answer.report.length > 0 && (
          <Tabs<View>
            label={migrationTexts.views()}
            value={view}
            onChange={setView}
            className={styles.views ?? ''}
            tabs={[
              {
                id: 'report',
                label: migrationTexts.report(),
                badge: <Badge>{lossesIn(answer)}</Badge>,
                content: <ReportTab preview={answer} ways={ways} />,
              },
              {
                id: 'documents',
                label: migrationTexts.documents(),
                content: plan?.ok && <DocumentsView edits={plan.edits} request={request} shown={shown} />,
              },
              {
                id: 'picture',
                label: migrationTexts.picture(),
                content: isReady && <PictureView request={request} shown={shown?.key ?? null} />,
              },
              {
                id: 'differences',
                label: migrationTexts.differences(),
                badge: <DifferentCount compared={compared} />,
                content: (
                  <DifferencesTab
                    compared={compared}
                    ways={ways}
                    onStop={stopRunning}
                    onCompare={compareAgain}
                  />
                ),
              },
            ]}
          />
        )}
      </div>
    </div>
  );
}

type Compared = Answered<Awaited<ReturnType<Analyzer['compareMigration']>>>;

const DifferentCount = ({ compared: { answer } }: { compared: Compared }) =>
  typeof answer === 'object' && answer.ok ? <Badge>{answer.comparison.different}</Badge> : null;

function useComparison(request: MigrationRequest, isReady: boolean): Compared {
  const ask = useCallback((analyzer: Analyzer) => analyzer.compareMigration(request), [request]);
  return useQuestion(isReady ? ask : null);
}

const lossesIn = ({ report }: MigrationPreview): number =>
  report.reduce((sum, { items }) => sum + items.filter(({ loss }) => loss > 0).length, 0);

const ReportTab = ({ preview: { report, notes, made }, ways }: { preview: MigrationPreview; ways: Ways }) => (
  <div className={styles.report}>
    <p className={styles.made}>
      {migrationTexts.makes()}{' '}
      {made.map(({ kind, count }) => (
        <span key={kind} className={styles.kind}>
          {count} {kind}
        </span>
      ))}
    </p>
    {notes.length > 0 && (
      <ul className={styles.notes}>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    )}
    <ReportView groups={report} ways={ways} />
  </div>
);

type TabProps = { compared: Compared; ways: Ways; onStop: () => void; onCompare: () => void };

function DifferencesTab({ compared: { answer, current, failure }, ways, onStop, onCompare }: TabProps) {
  if (failure !== null) return <p className={styles.note}>{migrationTexts.failed({ reason: failure })}</p>;
  if (!current || !answer)
    return (
      <div className={styles.running}>
        <p className={styles.note} role="status">
          {migrationTexts.comparing()}
        </p>
        <Button size="sm" onClick={onStop}>
          {migrationTexts.stopComparing()}
        </Button>
      </div>
    );
  if (answer === 'stopped')
    return (
      <div className={styles.running}>
        <p className={styles.note} role="status">
          {migrationTexts.comparisonStopped()}
        </p>
        <Button size="sm" onClick={onCompare}>
          {migrationTexts.compareAgain()}
        </Button>
      </div>
    );
  return answer.ok ? (
    <DifferencesView comparison={answer.comparison} ways={ways} />
  ) : (
    <p className={styles.note}>{answer.reason}</p>
  );
}

function About({
  option,
  settings,
  effect,
}: {
  option: ChoiceOption;
  settings: ConvertSettings;
  effect: Effect;
}) {
  const isChosen = chosenValue(settings, option.setting) === option.value;
  return (
    <>
      {option.about()} {!isChosen && <strong>{effectWords(effect)}</strong>}
    </>
  );
}

function effectWords(effect: Effect): string {
  if (typeof effect === 'number') return migrationTexts.changes({ count: effect });
  if (effect === 'counting') return migrationTexts.counting();
  return effect === 'impossible' ? migrationTexts.cannotCount() : migrationTexts.notCounted();
}
