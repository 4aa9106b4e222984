import { choiceSubjects } from '../choices/all-choices.ts';
import type { Choice } from '../choices/define-choice.ts';
import { assumedEndpoints, podsWithoutStatus } from '../choices/traffic.ts';

/** What is about the cluster or its Ingress controllers, not about an implementation of the Gateway API. */
const OF_THE_CLUSTER: ReadonlySet<Choice> = new Set<Choice>([assumedEndpoints, podsWithoutStatus]);

/** The choices that an implementation of the Gateway API makes: each preset says something of each of them. */
export const implementationChoices: readonly Choice[] = choiceSubjects
  .filter(({ title }) => title !== 'Ingress')
  .flatMap(({ choices }) => choices)
  .filter((choice) => !OF_THE_CLUSTER.has(choice));

export const isOfImplementations: (id: string) => boolean = (() => {
  const ids = new Set(implementationChoices.map(({ id }) => id));
  return (id) => ids.has(id);
})();
