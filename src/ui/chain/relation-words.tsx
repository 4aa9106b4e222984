import type { ChainView } from '../../core/views/chain/chain-view.ts';
import { chainTexts } from '../../texts/en/chain.ts';
import styles from './chain.module.css';
import { placeOf, RELATION_WORDS, type Relation } from './geometry.ts';

const words: Readonly<Record<Exclude<Relation, 'selects'>, () => string>> = {
  names: chainTexts.names,
  configures: chainTexts.configures,
  watches: chainTexts.watches,
};

function Words({ relation, children }: { relation: Relation; children: string }) {
  return (
    <span
      className={styles.words}
      data-relation={relation}
      style={placeOf(RELATION_WORDS[relation])}
      title={children}
    >
      {children}
    </span>
  );
}

/** What the dotted lines say. */
export function RelationWords({ view: { backend } }: { view: ChainView }) {
  return (
    <>
      {(Object.keys(words) as (keyof typeof words)[]).map((relation) => (
        <Words key={relation} relation={relation}>
          {words[relation]()}
        </Words>
      ))}
      {backend && backend.selector !== null && (
        <Words relation="selects">{`${chainTexts.selects()} ${backend.selector}`}</Words>
      )}
    </>
  );
}
