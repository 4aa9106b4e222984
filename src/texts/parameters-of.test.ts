import { expectTypeOf, test } from 'vitest';
import type { ParametersOf, TagsOf } from './parameters-of.ts';

type Many = '{count, plural, one {# file in {folder}} other {{count} files in {folder}}} of {name}';

test('the compiler reads the parameters of a message', () => {
  expectTypeOf<ParametersOf<'Renamed {from} to {to}.'>>().toEqualTypeOf<{
    readonly from: string | number;
    readonly to: string | number;
  }>();
  expectTypeOf<ParametersOf<'{count, plural, one {is} other {are}} there'>>().toEqualTypeOf<{
    readonly count: number;
  }>();
  expectTypeOf<keyof ParametersOf<Many>>().toEqualTypeOf<'count' | 'folder' | 'name'>();
  expectTypeOf<ParametersOf<Many>['folder']>().toEqualTypeOf<string | number>();
  expectTypeOf<ParametersOf<'{size, number} MB'>>().toEqualTypeOf<{ readonly size: number }>();
  expectTypeOf<ParametersOf<'{mode, select, on {is} other {are}} {x}'>>().toEqualTypeOf<{
    readonly mode: string;
    readonly x: string | number;
  }>();
});

test('the compiler reads the tags of a message', () => {
  expectTypeOf<TagsOf<'Plain {name}.'>>().toEqualTypeOf<never>();
  expectTypeOf<TagsOf<'Press <kbd>{keys}</kbd>, or read <link>more</link>.'>>().toEqualTypeOf<
    'kbd' | 'link'
  >();
});
