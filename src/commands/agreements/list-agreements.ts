import type { AgreementAnswer } from "../../core/agreements/analyse-agreement.ts";
import { compareAgreements } from "../../core/agreements/compare-agreements.ts";
import type { FindingItem } from "../../core/agreements/sort-findings.ts";
import { type Letter, type LetterFrame, writeDeletion, writeLetter, writeObjection } from "../../core/agreements/write-letter.ts";
import type { Clause } from "../../core/agreements/clause.ts";
import { localDay } from "../../core/decide/local-day.ts";
import { planKinds } from "../../core/model/plan.ts";
import { history, type HistoryRow } from "../../storage/collections.ts";
import { type AgreementDocumentRow, agreementDocuments, subProcessorLists } from "../../storage/vetting-collections.ts";
import type { ReadTransaction } from "../../storage/contract.ts";
import { readRules } from "../inventory/read-rules.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { findDocument } from "./act-on-agreement.ts";
import { parseAnswer } from "./parse-answer.ts";

/** A line of the register of agreements. `id` is empty where the rules name an agreement that nobody dropped. */
export interface ListedAgreement {
  readonly id: string;
  readonly tool: string;
  readonly name: string;
  readonly vendor: string;
  readonly plan: string;
  readonly role: "template" | "signed" | "declared";
  readonly state: "in force" | "ended" | "kept" | "not yet";
  readonly from: string;
  readonly until: string;
  readonly covers: string;
  readonly inheritedFrom: string;
  readonly comesBy: string;
  /** Must-settle items that nobody settled. */
  readonly open: number;
  /** Last day to object to new sub-processors; empty for none. */
  readonly objectUntil: string;
  readonly at: string;
}

/** All agreements: kept documents and those that only the rules declare, tools in order of name. */
export async function listAgreements(workspace: Workspace): Promise<ListedAgreement[]> {
  return workspace.store.read(workspace.organisation, async (transaction) => {
    const rules = await readRules(transaction);
    const today = localDay(workspace.now().getTime(), rules.company.timeZone);
    const rows = (await transaction.list(agreementDocuments)).filter(({ ended }) => ended === "");
    const listed: ListedAgreement[] = [];
    for (const row of rows) listed.push(await listRow(transaction, workspace, row, today));
    for (const [tool, { plans }] of Object.entries(rules.tools))
      for (const plan of planKinds) {
        const agreement = plans[plan]?.agreement;
        if (agreement === undefined || rows.some((row) => row.tool === tool && row.plan === plan && row.isInForce)) continue;
        const { from, until = "", covers = "" } = agreement;
        const base = {
          id: "",
          tool,
          plan,
          role: "declared" as const,
          from,
          until,
          covers,
          inheritedFrom: "",
          comesBy: "",
          open: 0,
          objectUntil: "",
          at: "",
        };
        listed.push({ ...base, ...nameOf(workspace, tool), state: stateOf(from, until, true, today) });
      }
    return listed.toSorted((a, b) => a.name.localeCompare(b.name) || a.plan.localeCompare(b.plan) || a.role.localeCompare(b.role));
  });
}

async function listRow(
  transaction: ReadTransaction,
  workspace: Workspace,
  row: AgreementDocumentRow,
  today: string,
): Promise<ListedAgreement> {
  const { id, tool, plan, role, from, until, covers, inheritedFrom, comesBy, at } = row;
  const lists = await transaction.list(subProcessorLists, { where: { vendor: row.vendor }, orderBy: "at", descending: true, limit: 1 });
  const settled = new Set(row.settled.filter(({ how }) => how !== "asked").map((one) => one.id));
  const open = parseAnswer(row).settle.filter((item) => !settled.has(item.id)).length;
  const objectUntil = lists[0]?.objectUntil ?? "";
  const base = { id, tool, plan, role, from, until, covers, inheritedFrom, comesBy, at, open };
  return {
    ...base,
    ...nameOf(workspace, tool),
    objectUntil: objectUntil >= today ? objectUntil : "",
    state: stateOf(from, until, row.isInForce, today),
  };
}

function nameOf({ catalog }: Workspace, tool: string): { name: string; vendor: string } {
  const known = catalog.tools.get(tool);
  const vendor = catalog.vendors.find(({ id }) => id === known?.vendor)?.name ?? "";
  return { name: known?.name ?? tool, vendor };
}

function stateOf(from: string, until: string, isInForce: boolean, today: string): ListedAgreement["state"] {
  if (!isInForce) return "kept";
  if (until !== "" && until < today) return "ended";
  return from > today ? "not yet" : "in force";
}

/** A finding with its duty's place, the letter that asks for it, and what was decided about it. */
export interface ShownItem extends FindingItem {
  readonly letter: Letter;
  readonly settled: AgreementDocumentRow["settled"][number] | null;
}

/** One agreement with its documents' text, for the page on which both are linked. */
export interface AgreementPage {
  readonly row: Omit<AgreementDocumentRow, "answer" | "texts" | "settled">;
  readonly name: string;
  readonly vendorName: string;
  readonly answer: Omit<AgreementAnswer, "settle" | "ask" | "inform">;
  readonly settle: readonly ShownItem[];
  readonly ask: readonly ShownItem[];
  readonly inform: readonly ShownItem[];
  readonly texts: AgreementDocumentRow["texts"];
  /** Letters that belong to no finding: an objection to new sub-processors, deletion at the end. */
  readonly letters: readonly Letter[];
  /** What changed since the last version of the same role; null for the first. */
  readonly changes: ReturnType<typeof compareAgreements> | null;
  readonly others: readonly { readonly id: string; readonly title: string }[];
  readonly history: readonly HistoryRow[];
}

/** The page of a kept agreement. */
export async function showAgreement(workspace: Workspace, id: string, clauses: readonly Clause[]): Promise<AgreementPage> {
  return workspace.store.read(workspace.organisation, async (transaction) => {
    const kept = await findDocument(transaction, id);
    const all = await transaction.list(agreementDocuments, { where: { tool: kept.tool }, orderBy: "id" });
    const last = all.findLast((one) => one.plan === kept.plan && one.role === kept.role && one.id < kept.id);
    const { answer: _answer, texts, settled, ...row } = kept;
    const { settle, ask, inform, ...answer } = parseAnswer(kept);
    const { name, vendor } = nameOf(workspace, kept.tool);
    const company = (await readRules(transaction)).company.name;
    const frame = { vendor: vendor === "" ? name : vendor, company, document: row.sources[0] ?? "the agreement" };
    const show = (item: FindingItem): ShownItem => ({
      ...item,
      letter: writeLetter(item, dutyOf(item.id, clauses, answer.requirements), frame),
      settled: settled.find((one) => one.id === item.id) ?? null,
    });
    return {
      ...{ row, name, vendorName: vendor, answer, texts },
      ...{ settle: settle.map(show), ask: ask.map(show), inform: inform.map(show) },
      letters: await writeLetters(transaction, kept.vendor, answer.facts.deletionDays, frame),
      changes: last === undefined ? null : compareAgreements(parseAnswer(last), parseAnswer(kept)),
      others: all.filter((one) => one.id !== id).map((one) => ({ id: one.id, title: `${one.role}: ${one.sources.join(", ")}` })),
      history: await transaction.list(history, {
        where: { object: `agreement/${kept.tool}/${kept.plan}` },
        orderBy: "at",
        descending: true,
        limit: 100,
      }),
    };
  });
}

async function writeLetters(transaction: ReadTransaction, vendor: string, days: number | null, frame: LetterFrame): Promise<Letter[]> {
  const [list] = await transaction.list(subProcessorLists, { where: { vendor }, orderBy: "at", descending: true, limit: 1 });
  const objection = list === undefined || list.added.length === 0 ? [] : [writeObjection(list.added, list.objectUntil, frame)];
  return [...objection, writeDeletion(days, frame)];
}

function dutyOf(id: string, clauses: readonly Clause[], requirements: AgreementAnswer["requirements"]) {
  const clause = clauses.find((one) => one.id === id);
  if (clause === undefined) return undefined;
  const quote = requirements.find((one) => one.id === id)?.quote ?? null;
  return { title: clause.title, article: clause.article, ask: clause.ask, quote };
}
