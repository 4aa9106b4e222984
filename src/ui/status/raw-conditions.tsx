import { ClipboardCopy } from 'lucide-react';
import type { StatusView } from '../../core/views/status/status-view.ts';
import { toClipboard } from '../../state/actions/clipboard.ts';
import { Button } from '../parts/button.tsx';
import { useApp } from '../use-app.ts';
import { statusTexts } from '../../texts/en/status.ts';
import { CamelWords } from './camel-words.tsx';
import styles from './status-view.module.css';

/** The conditions as controllers write them, and the whole status to copy. */
export function RawConditions({ view }: { view: StatusView }) {
  const toast = useApp((state) => state.toast);
  const { yaml, blocks } = view;
  if (yaml === null) return null;
  const copy = async () => {
    const copied = await toClipboard(yaml);
    toast(
      copied
        ? { tone: 'success', message: statusTexts.copied() }
        : { tone: 'error', message: statusTexts.notCopied() },
    );
  };
  return (
    <section className={styles.raw} aria-label={statusTexts.conditions()}>
      <h3 className={styles.heading}>
        {statusTexts.conditions()}
        <Button size="sm" icon={<ClipboardCopy size={13} />} onClick={() => void copy()}>
          {statusTexts.copyAsYaml()}
        </Button>
      </h3>
      <div className={styles.table}>
        <table>
          <thead>
            <tr>
              <th scope="col">{statusTexts.type()}</th>
              <th scope="col">{statusTexts.conditionStatus()}</th>
              <th scope="col">{statusTexts.reason()}</th>
              <th scope="col" title="observedGeneration">
                {statusTexts.generation()}
              </th>
            </tr>
          </thead>
          {blocks
            .filter(({ conditions }) => conditions.length > 0)
            .map(({ id, title, facts, conditions }) => (
              <tbody key={id}>
                {blocks.length > 1 && (
                  <tr>
                    <th scope="rowgroup" colSpan={4} className={styles.group}>
                      {[title, ...facts].join(', ')}
                    </th>
                  </tr>
                )}
                {conditions.map(({ type, status, reason, message, observedGeneration, state }) => (
                  <tr key={type} title={message} data-state={state}>
                    <th scope="row">
                      <CamelWords>{type}</CamelWords>
                    </th>
                    <td>{status}</td>
                    <td>
                      <CamelWords>{reason}</CamelWords>
                    </td>
                    <td>{observedGeneration}</td>
                  </tr>
                ))}
              </tbody>
            ))}
        </table>
      </div>
    </section>
  );
}
