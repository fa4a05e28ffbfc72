import type { Classifier } from "../../core/classify/classifier.ts";
import type { Classification, TextKind } from "../../core/model/classification.ts";
import type { Finding } from "../../core/model/finding.ts";
import { findPlaced, joinPieces, scanJoined } from "../../core/wire/scan-pieces.ts";
import type { ScannedPieces } from "../../core/wire/scan-pieces.ts";
import { makeSealedPiece } from "../../core/wire/text-piece.ts";
import type { SealedPart, TextPiece } from "../../core/wire/text-piece.ts";
import type { RequestGroup } from "./request-groups.ts";
import { carryVerdict, joinVerdicts } from "./scan-memory.ts";
import type { CarriedVerdict, ScanMemory } from "./scan-memory.ts";
import { makeUnpackBudget, unpackRuns } from "./unpack-runs.ts";

/** What a document says, and what of it could not be read. */
export interface ReadDocument {
  readonly parts: readonly { readonly text: string }[];
  readonly unread: readonly { readonly why: string }[];
}

/** What requests are looked at with. */
export interface ScanDesk {
  readonly classifier: Classifier;
  readonly memory: ScanMemory;
  /** The class that a kind of text gives by itself under the rules. */
  classOfKind(kind: TextKind): Pick<Classification, "class" | "rules">;
  readDocument(name: string, bytes: Uint8Array): Promise<ReadDocument>;
}

/** A request that was looked at. */
export interface ScannedRequest extends ScannedPieces {
  /** Types of what could not be read. */
  readonly unread: readonly string[];
  /** Parts that were known and so are not in the text. */
  readonly skipped: readonly RequestGroup[];
}

/** A known part this short is looked at again beside a new one: a word before it may say what the next one is. */
const shortNeighbour = 2_000;

/** Looks at the parts of a request that are not known to hold nothing, together, so that ten people in ten messages are a list. `forced` parts are looked at in any case. */
export async function scanRequest(
  given: readonly RequestGroup[],
  conversation: string,
  desk: ScanDesk,
  forced: ReadonlySet<RequestGroup> = new Set(),
): Promise<ScannedRequest> {
  const { groups, names, known, envelopes } = findGroups(given, conversation, desk, forced);
  const isFresh = (at: number): boolean => at >= 0 && at < groups.length && known[at] === undefined;
  const isLooked = groups.map((group, at) => {
    if (isFresh(at) || forced.has(group)) return true;
    return group.text.length <= shortNeighbour && (isFresh(at - 1) || isFresh(at + 1));
  });
  const looked = groups.flatMap((group, at) => (isLooked[at] === true ? [{ group, name: names[at] ?? "" }] : []));
  const carried = known.filter((one, at) => one !== undefined && isLooked[at] !== true).filter((one) => one !== undefined);
  const read = await readGroups(
    looked.map(({ group }) => group),
    desk,
  );
  const joined = joinPieces(read.pieces);
  const classification = classifyOnce(joined, desk);
  const lookedNames = looked.map(({ name }) => name);
  if (looked.length > 0) settleGroups([...lookedNames, ...envelopes], { ...joined, classification }, read, conversation, desk);
  return {
    ...joined,
    classification: joinVerdicts(classification, new Set(carried)),
    unread: [...new Set([...read.unread.flat(), ...carried.flatMap(({ unread }) => unread)])],
    skipped: groups.filter((_, at) => isLooked[at] !== true),
  };
}

interface FoundGroups {
  readonly groups: readonly RequestGroup[];
  readonly names: readonly string[];
  readonly known: readonly (CarriedVerdict | undefined)[];
  /** Names of groups that their parts stand for. */
  readonly envelopes: readonly string[];
}

/** Asks the memory for each group; one that is not known as a whole is replaced by its parts. */
function findGroups(
  given: readonly RequestGroup[],
  conversation: string,
  { memory }: ScanDesk,
  forced: ReadonlySet<RequestGroup>,
): FoundGroups {
  const groups: RequestGroup[] = [];
  const names: string[] = [];
  const known: (CarriedVerdict | undefined)[] = [];
  const envelopes: string[] = [];
  const take = (group: RequestGroup): void => {
    const name = memory.nameOf(group.text);
    const verdict = memory.find(name, conversation);
    if (group.parts !== undefined && (verdict === undefined || forced.has(group))) {
      envelopes.push(name);
      for (const part of group.parts) take(part);
      return;
    }
    groups.push(group);
    names.push(name);
    known.push(verdict);
  };
  for (const group of given) take(group);
  return { groups, names, known, envelopes };
}

interface ReadGroups {
  readonly pieces: readonly TextPiece[];
  /** Of which group each piece is. */
  readonly owners: readonly number[];
  /** By group. */
  readonly unread: readonly (readonly string[])[];
}

async function readGroups(groups: readonly RequestGroup[], desk: ScanDesk): Promise<ReadGroups> {
  const pieces: TextPiece[] = [];
  const owners: number[] = [];
  const unread: string[][] = [];
  const budget = makeUnpackBudget();
  for (const [owner, group] of groups.entries()) {
    const { pieces: own, sealed } = group.read();
    const missed: string[] = [];
    unread.push(missed);
    const add = (piece: TextPiece): void => {
      pieces.push(piece);
      owners.push(owner);
    };
    for (const piece of own) {
      add(piece);
      for (const inner of unpackRuns(piece.raw, budget, missed)) add(makeSealedPiece(inner));
    }
    for (const part of sealed) for (const text of await readSealed(part, missed, desk)) add(makeSealedPiece(text));
  }
  return { pieces, owners, unread };
}

async function readSealed({ what, bytes }: SealedPart, missed: string[], { readDocument }: ScanDesk): Promise<readonly string[]> {
  const { parts, unread } = await readDocument(what, bytes());
  const texts = parts.map(({ text }) => text).filter((text) => text.trim() !== "");
  if (unread.length > 0 || texts.length === 0) missed.push(what);
  return texts;
}

const nothingFound: Classification = {
  ...{ class: "public", basis: "nothing-found", kind: "other", bytes: 0, complete: true },
  ...{ findings: [], matches: [], rules: [], tables: [] },
};

function classifyOnce(joined: Pick<ScannedPieces, "text" | "placed">, { classifier, memory }: ScanDesk): Classification {
  if (joined.placed.length === 0) return nothingFound;
  const marks = joined.placed.map(({ piece }) => (piece.isOpaque ? "o" : piece.isCredential === true ? "c" : ".")).join("");
  const name = memory.nameOf(`${marks} ${joined.text}`);
  const before = memory.recall(name);
  if (before !== undefined) return before;
  const made = scanJoined(joined, classifier);
  memory.remember(name, made);
  return made;
}

function settleGroups(
  names: readonly string[],
  scanned: ScannedPieces,
  { owners, unread }: ReadGroups,
  conversation: string,
  desk: ScanDesk,
): void {
  const { classification, placed } = scanned;
  const verdict = carryVerdict(classification, desk.classOfKind(classification.kind));
  if (verdict === null) return;
  const held = new Set(classification.findings.flatMap((finding) => ownersOf(finding, placed, owners)));
  // Envelopes stand behind the groups: they are free where nothing at all was found.
  const free = names.filter((_, at) => (at < unread.length ? !held.has(at) && unread[at]?.length === 0 : held.size === 0));
  desk.memory.settle(free, conversation, { ...verdict, unread: [] });
  for (const [at, missed] of unread.entries()) {
    const name = names[at];
    if (name !== undefined && missed.length > 0 && !held.has(at)) desk.memory.settle([name], conversation, { ...verdict, unread: missed });
  }
}

function ownersOf({ start, end }: Finding, placed: ScannedPieces["placed"], owners: readonly number[]): readonly number[] {
  const found: number[] = [];
  for (let at = findPlaced(placed, start); at < placed.length && (placed[at]?.at ?? 0) < end; at += 1) found.push(owners[at] ?? 0);
  return found;
}
