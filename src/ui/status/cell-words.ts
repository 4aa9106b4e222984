import type { MatrixEntry, MatrixListener } from '../../core/views/status/matrix-view.ts';
import { parseKey, type ResourceKey } from '../../core/model/resource.ts';
import { attachmentsTexts } from '../../texts/en/attachments.ts';
import { hostnameWords, stepWords } from './step-words.ts';

/** `namespace/name`. */
export function placeWords(key: ResourceKey): string {
  const { namespace, name } = parseKey(key);
  return `${namespace}/${name}`;
}

/** The verdict of a listener on a route, in sentences: for the tip, and for screen readers. */
export function cellWords({ step, reason, hostnames, state }: MatrixEntry): string {
  if (step === 'attached') return attachmentsTexts.attached({ hostnames: hostnameWords(hostnames) });
  if (step === 'parent') return attachmentsTexts.otherParent();
  const at = { step: stepWords[step]() };
  const sentences = [
    state === null
      ? attachmentsTexts.passedOver(at)
      : state === 'unknown'
        ? attachmentsTexts.notKnown(at)
        : attachmentsTexts.refused(at),
    reason ?? '',
    state === null ? attachmentsTexts.otherServes() : '',
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/** A listener by its place: `infra/edge, https`. */
export const listenerPlace = ({ holder, name }: Pick<MatrixListener, 'holder' | 'name'>): string =>
  `${placeWords(holder)}, ${name}`;
