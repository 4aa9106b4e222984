import { gathered } from '../incremental/gathered.ts';
import type { Memory } from '../incremental/memory.ts';
import type { PersistentMap } from '../incremental/persistent-map.ts';
import type { ResourceKey } from '../model/resource.ts';
import type { Finding } from './finding.ts';
import { isPortabilityNote } from './portability-notes.ts';
import type { SaidOnce } from './say-once.ts';

type ById = PersistentMap<string, Finding>;

/** The findings by id, as they are shown, and the objects that those are about which matter. */
export type FindingGroups = Readonly<{
  /** What counts: everything that counts and marks findings looks only here. */
  counted: ById;
  /** Notes about portability, which are shown on request. */
  portability: ById;
  /** What an object or the workspace ignores. */
  suppressed: ById;
  /** The objects that errors and warnings are about. */
  troubled: PersistentMap<ResourceKey, true>;
}>;

/** Sorts findings by what is done with them. */
export const groupFindings = (once: SaidOnce, memory: Memory): FindingGroups => ({
  counted: counted([once], memory, undefined),
  portability: portability([once], memory, undefined),
  suppressed: suppressed([once], memory, undefined),
  troubled: troubled([once], memory, undefined),
});

const isSuppressed = (finding: Finding): boolean => finding.suppressed !== undefined;

const byId = (includes: (finding: Finding) => boolean) =>
  gathered<Finding, string, Finding, Finding>({
    says: (finding) => (includes(finding) ? [[finding.id, finding]] : []),
    sameItem: Object.is,
    conclude: (said) => [...said.values()][0]?.[0],
    sameConclusion: Object.is,
  });

const counted = byId((finding) => !isSuppressed(finding) && !isPortabilityNote(finding));
const portability = byId((finding) => !isSuppressed(finding) && isPortabilityNote(finding));
const suppressed = byId(isSuppressed);

/** Whether an object is in trouble by a finding about it. */
const troubles = (finding: Finding): boolean => finding.severity !== 'info' && !isSuppressed(finding);

const troubled = gathered<Finding, ResourceKey, true, true>({
  says: (finding) => (finding.resource !== null && troubles(finding) ? [[finding.resource, true]] : []),
  conclude: () => true,
});
