import fc from 'fast-check';
import * as encoding from 'lib0/encoding';

/** An update as no page would write it: items anywhere, beside anything, and deletions of anything. */
export const anyUpdate: fc.Arbitrary<Uint8Array> = fc.letrec<{ update: Uint8Array }>(() => {
  const client = fc.constantFrom(1, 2, 3);
  const clock = fc.nat(12);
  const id = fc.tuple(client, clock);
  const struct = fc.record({
    kind: fc.constantFrom<'gc' | 'skip' | 'item'>('item', 'item', 'item', 'gc', 'skip'),
    origin: fc.option(id),
    rightOrigin: fc.option(id),
    parent: fc.constantFrom('file:a.yaml', 'files', 'suggestions'),
    key: fc.option(fc.constantFrom('a.yaml', 'b')),
    content: fc.constantFrom<'text' | 'deleted' | 'any'>('text', 'deleted', 'any'),
    length: fc.integer({ min: 0, max: 4 }),
  });
  const ofClient = fc.tuple(client, clock, fc.array(struct, { minLength: 1, maxLength: 5 }));
  const deletions = fc.array(fc.tuple(client, fc.array(fc.tuple(clock, fc.nat(8)), { maxLength: 3 })), {
    maxLength: 2,
  });
  return {
    update: fc
      .tuple(fc.array(ofClient, { minLength: 1, maxLength: 3 }), deletions)
      .map(([clients, deleted]) => {
        const encoder = encoding.createEncoder();
        const number = (value: number) => encoding.writeVarUint(encoder, value);
        number(clients.length);
        for (const [writer, at, structs] of clients) {
          number(structs.length);
          number(writer);
          number(at);
          for (const one of structs) {
            if (one.kind !== 'item') {
              encoding.writeUint8(encoder, one.kind === 'gc' ? 0 : 10);
              number(one.length);
              continue;
            }
            const content = { deleted: 1, text: 4, any: 8 }[one.content];
            const info =
              content | (one.origin ? 128 : 0) | (one.rightOrigin ? 64 : 0) | (one.key === null ? 0 : 32);
            encoding.writeUint8(encoder, info);
            for (const beside of [one.origin, one.rightOrigin]) if (beside) beside.forEach(number);
            if (!one.origin && !one.rightOrigin) {
              number(1);
              encoding.writeVarString(encoder, one.parent);
              if (one.key !== null) encoding.writeVarString(encoder, one.key);
            }
            if (one.content === 'text') encoding.writeVarString(encoder, 'x'.repeat(one.length));
            else number(one.length);
            if (one.content === 'any')
              for (let each = 0; each < one.length; each += 1) encoding.writeAny(encoder, { each });
          }
        }
        number(deleted.length);
        for (const [writer, ranges] of deleted) {
          number(writer);
          number(ranges.length);
          for (const range of ranges) range.forEach(number);
        }
        return encoding.toUint8Array(encoder);
      }),
  };
}).update;
