import { checksum } from '../core/share/checksum.ts';
import { MAX_BYTES, MAX_FILES } from '../core/text/input-limits.ts';
import { shownPath } from '../core/text/path-fault.ts';
import { decodeShare, type ShareFault } from '../core/share/decode-share.ts';
import { encodeShare } from '../core/share/encode-share.ts';
import type { SharedWorkspace } from '../core/share/shared-workspace.ts';
import { utf8 } from '../core/text/utf8.ts';
import { pathProblem } from './path-problem.ts';
import { isShareLink, SHARE_PREFIX, type SharedLink } from './share-link.ts';
import { shareLinkTexts } from '../texts/en/share-link.ts';

/** The longest address that Chromium takes. */
const MAX_LINK = 2_000_000;

/** The workspace in the fragment of an address; null when it is no share link. */
export function readLink(fragment: string): SharedLink | null {
  if (!isShareLink(fragment)) return null;
  const text = fragment.slice(SHARE_PREFIX.length);
  const decoded = decodeShare(text);
  return decoded.ok
    ? { ok: true, id: `shared-${fingerprint(text)}`, workspace: decoded.workspace }
    : { ok: false, reason: wordsFor(decoded.fault) };
}

function wordsFor(fault: ShareFault): string {
  switch (fault.why) {
    case 'damaged':
      return shareLinkTexts.damaged();
    case 'newer':
      return shareLinkTexts.newer();
    case 'too-large':
      return shareLinkTexts.tooLarge({ megabytes: MAX_BYTES / 1024 / 1024 });
    case 'too-many':
      return shareLinkTexts.tooManyFiles({ most: MAX_FILES });
    case 'path':
      return shareLinkTexts.noPath({ path: shownPath(fault.path), problem: pathProblem(fault.path) ?? '' });
  }
}

/** A short name for the text of a link: equal texts have equal ones. */
const fingerprint = (text: string): string =>
  `${checksum(utf8(text)).toString(36)}-${text.length.toString(36)}`;

/**
 * The workspace as a link.
 * @param base the address of the application, without a fragment
 * @throws Error in words for the user when there is nothing to share, or too much
 */
export function makeLink(
  files: SharedWorkspace['files'],
  places: SharedWorkspace['places'],
  base: string,
): string {
  if (files.length === 0) throw new Error(shareLinkTexts.nothing());
  const wrong = files.find(({ path }) => pathProblem(path) !== null);
  if (wrong) {
    const problem = pathProblem(wrong.path) ?? '';
    throw new Error(shareLinkTexts.unsharedPath({ path: shownPath(wrong.path), problem }));
  }
  const link = `${base}${SHARE_PREFIX}${encodeShare({ files, places })}`;
  if (link.length <= MAX_LINK) return link;
  throw new Error(shareLinkTexts.tooLong({ millions: link.length / 1_000_000 }));
}
