import type { Counterparts } from '../../core/side-by-side/models/counterparts.ts';
import { parseKey, type ResourceKey } from '../../core/model/resource.ts';
import { describe } from '../../core/topology/describe.ts';
import { listOf } from '../../texts/list-of.ts';
import { modelsTexts } from '../../texts/en/models.ts';
import styles from './counterpart-strip.module.css';

type Props = { counterparts: Counterparts; of: string | null };

/** Between the two models: what stands for an object in the other one. */
export function CounterpartStrip({ counterparts, of }: Props) {
  return (
    <p className={styles.strip} role="status">
      {of === null ? modelsTexts.pointAtCard() : wordsFor(counterparts, of as ResourceKey)}
    </p>
  );
}

function wordsFor(counterparts: Counterparts, key: ResourceKey): string {
  const object = describe(parseKey(key));
  const found = counterparts.get(key);
  if (!found) return modelsTexts.sameInBoth({ object });
  const { keys, words } = found;
  if (keys.length === 0) return modelsTexts.noObject({ object, words: words ?? '' });
  const others = listOf(keys.map((one) => describe(parseKey(one))));
  return words === null
    ? modelsTexts.standsFor({ object, others })
    : modelsTexts.standsForAnd({ object, others, words });
}
