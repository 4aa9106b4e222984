import { inRanges, type AddressRange } from '../annotations/address-ranges.ts';
import { noteAnnotation, status, type AnnotatedContext, type Phase } from './phase.ts';

const textOf = (ranges: readonly AddressRange[]): string => ranges.map(({ text }) => text).join(', ');

/** The lists that count: those of the Ingress, else those of the controller. */
const listsOf = ({ by, model: { settings } }: AnnotatedContext) => {
  const { allow, allowName, deny } = by.annotations.sources;
  return { allow: allow ?? settings.allow, allowName, deny: deny ?? settings.deny };
};

/** Whether the address of a client is on the list of those let in; undefined where that is not known, or there is no list. */
export function isAllowed(context: AnnotatedContext): boolean | undefined {
  const { allow } = listsOf(context);
  return allow === null || context.client === null ? undefined : inRanges(allow, context.client);
}

/** The deny list goes first, then the allow list; who is not let in gets 403. */
export const sources: Phase = (context) => {
  const { client } = context;
  const { allow, allowName, deny } = listsOf(context);
  const lists = [
    { name: 'denylist-source-range', ranges: deny, refuses: true },
    { name: allowName, ranges: allow, refuses: false },
  ];
  for (const { name, ranges, refuses } of lists) {
    if (ranges === null) continue;
    const found = client === null ? undefined : inRanges(ranges, client);
    if (found === undefined) {
      const who = refuses ? 'Clients of' : 'Only clients of';
      noteAnnotation(
        context,
        name,
        'passed',
        `Not known: ${who} ${textOf(ranges)} are ${refuses ? 'refused' : 'let in'}; the client is taken to be let in.`,
      );
    } else if (found === refuses) {
      noteAnnotation(
        context,
        name,
        'rejected',
        `${client ?? ''} is ${refuses ? '' : 'not '}among ${textOf(ranges)}. The client gets 403.`,
      );
      return status(403);
    }
  }
  return null;
};
