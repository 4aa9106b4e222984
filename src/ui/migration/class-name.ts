import type { ClassChoice } from '../../core/views/migration/ingress-choices.ts';
import { listOf } from '../../texts/list-of.ts';
import { migrationTexts } from '../../texts/en/migration.ts';

/** The Ingresses of a controller by name: `ingress-nginx (class nginx)`. */
export function className({ controller, classes }: ClassChoice): string {
  const words =
    classes.length === 0 ? migrationTexts.noClass() : migrationTexts.ofClass({ name: listOf(classes) });
  return `${controller ?? migrationTexts.unknownController()} (${words})`;
}
