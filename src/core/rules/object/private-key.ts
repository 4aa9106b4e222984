import { decodeBase64 } from '../../text/base64.ts';
import { object } from '../../kinds/shared/example-manifests.ts';
import { isPrivateKey } from '../../certificates/private-key.ts';
import { pemBlocks } from '../../certificates/pem.ts';
import { certificateOf } from '../../certificates/certificate-of.ts';
import { EXAMPLE_KEY } from '../../certificates/example-pems.ts';
import { ofKind } from '../../topology/kind-names.ts';
import { CORE } from '../../kinds/shared/groups.ts';
import { objectAt, pathText } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { isThrowaway } from '../../model/throwaway.ts';
import { describe } from '../../topology/describe.ts';
import type { Path } from '../../yaml/json.ts';
import { defineRule } from '../define-rule.ts';

const indented = (text: string): string => text.trim().replaceAll('\n', '\n    ');

const secret = (entry: string): string =>
  object('v1', 'Secret', { name: 'cart', namespace: 'shop' }, `type: Opaque\nstringData:\n  ${entry}`);

/** Keys written by hand are short; whoever brings more is not read to the end. */
const MOST_LETTERS = 64 * 1024;

const holdsKey = (text: string): boolean =>
  text.length <= MOST_LETTERS &&
  text.includes('PRIVATE KEY') &&
  pemBlocks(text).some((block) => isPrivateKey(block) && !block.encrypted);

/** Where a Secret holds a private key that is not locked. */
function* keysIn({ value }: Resource): Generator<Path> {
  for (const [key, text] of Object.entries(objectAt(value, ['data']))) {
    if (typeof text === 'string' && text.length <= MOST_LETTERS && holdsKey(decodeBase64(text) ?? ''))
      yield ['data', key];
  }
  for (const [key, text] of Object.entries(objectAt(value, ['stringData']))) {
    if (typeof text === 'string' && holdsKey(text)) yield ['stringData', key];
  }
}

/** A private key in a manifest: whoever reads the repository, or the link, has it. */
export const privateKey = defineRule({
  code: 'object/private-key',
  severity: 'warning',
  title: 'A manifest holds a private key.',
  why: 'Whoever can read the manifest can pretend to be the server: the key is in the repository for good, and in every link that shares this workspace. Base64 hides nothing.',
  fix: 'Let cert-manager, an external secret store or a sealed secret bring the key into the cluster, and get a new one if this one was shared.',
  examples: {
    bad: secret(`tls.key: ⟦|\n    ${indented(EXAMPLE_KEY)}⟧`),
    good: secret('tls.key: put in by the pipeline'),
  },

  about: ofKind(CORE, 'Secret'),

  *each({ resource }) {
    // A pair that was made for trying out has a rule of its own.
    if (isThrowaway(resource)) return;
    const isTrial = certificateOf(resource).leaf?.selfSigned === true;
    for (const path of keysIn(resource)) {
      yield {
        on: resource,
        path,
        severity: isTrial ? 'info' : 'warning',
        message: `${describe(resource)} holds a private key in ${pathText(path)}.`,
        ...(isTrial && {
          explanation:
            'Its certificate is signed by itself, so it is probably meant for trials only. Keys that others trust do not belong into manifests.',
        }),
      };
    }
  },
});
