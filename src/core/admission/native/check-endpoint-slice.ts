import { arrayAt, valueAt } from '../../model/access.ts';
import { distinct, type NativeCheck } from './native-check.ts';

/** The names of the ports of an EndpointSlice. */
export const checkEndpointSlice: NativeCheck = ({ run, value }) => {
  distinct(
    run,
    arrayAt(value, ['ports']).map((port) => valueAt(port, ['name'])),
    (index) => ['ports', index, 'name'],
  );
};
