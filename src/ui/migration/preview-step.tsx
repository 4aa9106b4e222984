import { useCallback, useState } from 'react';
import type { Analyzer } from '../../analysis/protocol.ts';
import type { ConvertedPlace } from '../../core/commands/planning/place-converted.ts';
import type { ConvertSettings } from '../../core/convert/convert-settings.ts';
import type { MigrationRequest } from '../../core/planning/migration/migration-request.ts';
import type { MigrationPreview } from '../../core/planning/migration/preview-migration.ts';
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
};

/** What would be written, what is lost, and which requests end otherwise; with the choices that change that. */
export function PreviewStep(props: Props) {
  const { request, preview, controls, acknowledged, onAcknowledge, onChange, onPlace } = props;
  const [view, setView] = useState<View>('report');
  const [stopped, setStopped] = useState(false);
  const plan = preview.answer?.plan;
  const isReady = preview.current && plan?.ok === true;
  // Where it is written changes no request: the same question, and no second answer.
  const compared = useComparison(request, isReady);
  const effectOf = useEffectsOfChoices(isReady && compared.current ? request : null, stopped);
  const isCounting = optionsToCount(request.settings).some((option) => effectOf(option) === 'counting');
  const { answer, failure } = preview;
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
            <Button size="sm" variant="quiet" onClick={() => setStopped(true)}>
              {migrationTexts.stopCounting()}
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
                content: <ReportTab preview={answer} />,
              },
              {
                id: 'documents',
                label: migrationTexts.documents(),
                content: plan?.ok && <DocumentsView edits={plan.edits} />,
              },
              {
                id: 'picture',
                label: migrationTexts.picture(),
                content: isReady && <PictureView request={request} />,
              },
              {
                id: 'differences',
                label: migrationTexts.differences(),
                badge: compared.answer?.ok ? <Badge>{compared.answer.comparison.different}</Badge> : null,
                content: <DifferencesTab compared={compared} />,
              },
            ]}
          />
        )}
      </div>
    </div>
  );
}

type Compared = Answered<Awaited<ReturnType<Analyzer['compareMigration']>>>;

function useComparison(request: MigrationRequest, isReady: boolean): Compared {
  const ask = useCallback((analyzer: Analyzer) => analyzer.compareMigration(request), [request]);
  return useQuestion(isReady ? ask : null);
}

const lossesIn = ({ report }: MigrationPreview): number =>
  report.reduce((sum, { items }) => sum + items.filter(({ loss }) => loss > 0).length, 0);

const ReportTab = ({ preview: { report, notes, made } }: { preview: MigrationPreview }) => (
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
    <ReportView groups={report} />
  </div>
);

function DifferencesTab({ compared: { answer, current, failure } }: { compared: Compared }) {
  if (failure !== null) return <p className={styles.note}>{migrationTexts.failed({ reason: failure })}</p>;
  if (!current || !answer)
    return (
      <p className={styles.note} role="status">
        {migrationTexts.comparing()}
      </p>
    );
  return answer.ok ? (
    <DifferencesView comparison={answer.comparison} />
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
