import { readCounts } from "./read-counts.ts";
import { splitIntoSentences } from "./split-clauses.ts";

/** Customers above which nobody would call it a small part without a share being named. */
const few = 20;
const parties =
  /^(?:customers|clients|users|accounts|organi[sz]ations|tenants|workspaces|companies|clinics|schools|teams|people|subscribers|addresses)$/;

/**
 * Whether lower-case text confines what happened to a few named customers: it counts them, at most twenty, and says that
 * everybody else was spared. Neither alone is enough: two customers may only be the first to have noticed. Pure.
 */
export function isNarrow(text: string): boolean {
  const counts = readCounts(text).filter(({ things }) => parties.test(things));
  return counts.length > 0 && counts.every(({ count }) => count <= few) && splitIntoSentences(text).some((each) => spared.test(each));
}

const spared =
  /\b(?:no (?:other|further|more|additional) (?:\w+ )?(?:customer|client|user|account|organi[sz]ation|tenant|workspace|compan|clinic|school|team|person|people|subscriber)|no(?:body|[- ]?one|thing) else\b|(?:everybody|everyone|everything|(?:all|every|the|any) other\w*|others?|(?:all |the )?rest)\b[^.;]{0,60}?\b(?:not|never|none|un(?:affected|touched|changed|harmed|concerned)|safe|fine|spared)\b|never (?:offered|available|given|shown|rolled out|switched on) to (?:others|other|any ?(?:one|body)|the public|every\w*)|nobody other than|only (?:they|these|those|them)\b)/;
