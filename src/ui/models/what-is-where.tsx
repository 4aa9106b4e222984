import { Send } from 'lucide-react';
import type { Place, Places } from '../../core/side-by-side/comparison-rows.ts';
import type { ModelRow } from '../../core/side-by-side/models/model-row.ts';
import type { BothDrafts } from '../../core/side-by-side/send-to-both.ts';
import { modelsTexts } from '../../texts/en/models.ts';
import { useOpenText } from '../compare/use-open-text.ts';
import { Button } from '../parts/button.tsx';
import styles from './what-is-where.module.css';

type Props = {
  rows: readonly ModelRow[];
  onShow: (places: Places) => void;
  onSend: (drafts: BothDrafts) => void;
};

/** The differences between the models, each with what stands for it in this workspace. */
export const WhatIsWhere = ({ rows, onShow, onSend }: Props) => (
  <table className={styles.table} aria-label={modelsTexts.whatIsWhere()}>
    <thead>
      <tr>
        <th scope="col">{modelsTexts.difference()}</th>
        <th scope="col">{modelsTexts.ingress()}</th>
        <th scope="col">{modelsTexts.gateway()}</th>
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <Row key={row.id} row={row} onShow={onShow} onSend={onSend} />
      ))}
    </tbody>
  </table>
);

function Row({ row, onShow, onSend }: Omit<Props, 'rows'> & { row: ModelRow }) {
  const { title, ingress, gateway, hereIngress, hereGateway, before, after, details, shown } = row;
  const send = (drafts: BothDrafts) => {
    onShow(row);
    onSend(drafts);
  };
  return (
    <tr>
      <th scope="row">
        <b>{title}</b>
        {shown && (
          <Button
            size="sm"
            icon={<Send size={12} aria-hidden />}
            title={shown.request}
            aria-label={modelsTexts.showOne({ title })}
            onClick={() => send(shown.drafts)}
          >
            {modelsTexts.showIt()}
          </Button>
        )}
        {shown && !shown.differs && <small>{modelsTexts.endsAlike()}</small>}
      </th>
      <td>
        {ingress}
        <Here words={hereIngress} place={before} onShow={() => onShow(row)} />
      </td>
      <td>
        {gateway}
        <Here words={hereGateway} place={after} onShow={() => onShow(row)} />
        {details.length > 0 && (
          <ul className={styles.details}>
            {details.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}

/** Where it stands in this workspace: on the canvas, and in the text. */
function Here({ words, place, onShow }: { words: string | null; place: Place | null; onShow: () => void }) {
  const open = useOpenText();
  if (words === null || place === null) return <small className={styles.not}>{modelsTexts.notHere()}</small>;
  const go = () => {
    onShow();
    open(place);
  };
  return (
    <button type="button" className={styles.here} onClick={go}>
      {words}
    </button>
  );
}
