import type { NativeCheck } from './native-check.ts';

/** The server says more of a missing path type than that it is missing. */
export const checkIngress: NativeCheck = ({ run: { found } }) => {
  for (const [index, violation] of found.entries()) {
    if (violation.code === 'admission/required' && violation.path.at(-1) === 'pathType')
      found[index] = { ...violation, message: `${violation.message}: pathType must be specified` };
  }
};
