import { sizeText } from '../../../text/size-text.ts';
import { annotationPlace, noteAnnotation, status, type Phase } from './phase.ts';

/** A body larger than `proxy-body-size` by its Content-Length gets 413. */
export const bodySize: Phase = (context) => {
  const { by, model, request, note } = context;
  const own = by.annotations.proxying.bodySize;
  const limit = own ?? model.settings.bodySize;
  const length = Number(request.headers.get('content-length')?.[0] ?? '0');
  if (limit === 0 || !(length > limit)) return null;
  const reason = `The body has ${length} bytes; at most ${sizeText(limit)} are allowed. The client gets 413.`;
  if (own === undefined)
    note?.(
      'filter',
      'proxy-body-size of the controller',
      'rejected',
      reason,
      annotationPlace(by, 'proxy-body-size'),
    );
  else noteAnnotation(context, 'proxy-body-size', 'rejected', reason);
  return status(413);
};
