import { CircleCheck, CircleDashed, CircleX, PencilLine, Trash2 } from 'lucide-react';
import { memo, useState } from 'react';
import type { ExpectationView } from '../../core/views/traffic/expectation-views.ts';
import { trafficTexts } from '../../texts/en/traffic.ts';
import { IconButton } from '../parts/icon-button.tsx';
import { RichText } from '../parts/rich-text.tsx';
import { useApp, useWorkspace } from '../use-app.ts';
import { ExpectationForm } from './expectation-form.tsx';
import { isOnScreen } from './is-on-screen.ts';
import styles from './saved.module.css';

const emphasised = (words: readonly string[]) => <i>{words}</i>;

const looks = {
  pass: { Icon: CircleCheck, word: trafficTexts.passes },
  fail: { Icon: CircleX, word: trafficTexts.doesNotPass },
  unset: { Icon: CircleDashed, word: trafficTexts.expectsNothing },
} as const;

/** One saved request. It opens its trace; what fails says what was expected, and what it got. */
export const SavedRow = memo(function SavedRow({ view }: { view: ExpectationView }) {
  const { actions } = useWorkspace();
  const [editing, setEditing] = useState(false);
  const current = useApp(({ traced }) => isOnScreen(traced, view.draft));
  const { Icon, word } = looks[view.verdict];
  if (editing) return <EditForm view={view} onDone={() => setEditing(false)} />;
  const open = () =>
    view.draft
      ? void actions.send(view.draft)
      : void actions.goToResource(view.key, ['data', 'requests.yaml']);
  return (
    <li className={styles.row} data-verdict={view.verdict} data-current={current}>
      <button type="button" className={styles.open} title={trafficTexts.sendAndTrace()} onClick={open}>
        <Icon size={14} role="img" aria-label={word()} />
        <span className={styles.words}>
          <b>{view.name}</b>
          {view.line !== view.name && <code>{view.line}</code>}
          {view.verdict === 'fail' && view.met !== null ? (
            <span className={styles.failure}>
              <span>
                <RichText parts={trafficTexts.wasExpected({ outcome: view.expect, i: emphasised })} />
              </span>
              <span>
                <RichText parts={trafficTexts.wasMet({ outcome: view.met, i: emphasised })} />
              </span>
            </span>
          ) : (
            <span className={styles.expect}>{view.met === null ? view.reason : view.expect || view.met}</span>
          )}
        </span>
      </button>
      <span className={styles.tools}>
        <IconButton
          icon={PencilLine}
          iconSize={13}
          size="sm"
          label={trafficTexts.editOne({ name: view.name })}
          onClick={() => setEditing(true)}
        />
        <IconButton
          icon={Trash2}
          iconSize={13}
          size="sm"
          label={trafficTexts.deleteOne({ name: view.name })}
          onClick={() =>
            void actions.run([{ id: 'remove-request', args: { key: view.key, index: view.index } }])
          }
        />
      </span>
    </li>
  );
});

function EditForm({ view, onDone }: { view: ExpectationView; onDone: () => void }) {
  const { actions } = useWorkspace();
  const { key, index, met } = view;
  const save = (name: string, expect: string) => {
    if (name === view.name && expect === view.expect) return;
    void actions.run([{ id: 'change-request', args: { key, index, name, expect } }], { confirmed: true });
  };
  return (
    <li className={styles.editing}>
      <ExpectationForm
        label={trafficTexts.editOne({ name: view.name })}
        name={view.name}
        expect={view.expect}
        hint={met === null ? undefined : trafficTexts.currentOutcome({ outcome: met })}
        met={met}
        onSave={save}
        onDone={onDone}
      />
    </li>
  );
}
