import { defineMaker } from './define-maker.ts';
import { ownSecret } from './product.ts';

/** 1Password Operator writes each item into a Secret of the same name. */
export const onePassword = defineMaker({
  software: '1Password',
  makes: {
    'onepassword.com/OnePasswordItem': ownSecret,
  },
});
