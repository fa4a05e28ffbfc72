import { Hono } from "hono";
import { endAgreement, previewForce, setInForce, settleItem, type ForceTerms } from "../../commands/agreements/act-on-agreement.ts";
import { keepDocument } from "../../commands/agreements/keep-document.ts";
import { listAgreements, showAgreement } from "../../commands/agreements/list-agreements.ts";
import { keepRefused } from "../../commands/agreements/keep-refused.ts";
import { type AgreementFile, readAgreement } from "../../commands/agreements/read-agreement.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { clauses } from "../../plugins/clauses/registry.gen.ts";
import { openDocumentReader } from "../../reading/documents/open-document-reader.ts";
import {
  agreementAnswer,
  agreementQuery,
  agreementsAnswer,
  effectAnswer,
  endBody,
  forceBody,
  itemBody,
  keptAnswer,
  tryBody,
} from "../agreement-types.ts";
import { undoAnswer } from "../api-types.ts";
import { asks, says, takes } from "../describe-api.ts";
import { openJudge } from "../judge-agreements.ts";
import type { Desk } from "../desk.ts";

/** The register of agreements: read and keep documents, settle findings, see what setting one in force would change, do it, end it. */
export function agreementRoutes(desk: Desk): Hono {
  const reader = openDocumentReader();
  const { judge } = openJudge();
  return new Hono()
    .get("/agreements", says("All agreements: kept documents and those the rules declare", agreementsAnswer), async (context) => {
      const rows = await listAgreements(await desk.workspace());
      return context.json({ rows, total: rows.length });
    })
    .post(
      "/agreements",
      says("Reads the files of a form (field file) together and keeps them", keptAnswer),
      asks(agreementQuery),
      async (context) => {
        const { class: dataClass, ...query } = context.req.valid("query");
        const files = await readFiles(await context.req.parseBody({ all: true }));
        const copies = files.map(({ name, bytes }) => ({ name, bytes: bytes.slice() }));
        try {
          const { answer, inputs } = await readAgreement(files, reader, clauses, { class: dataClass }, judge);
          const { row, changes, undo } = await keepDocument(await desk.workspace(), { ...query, inputs, answer });
          return context.json({ id: row.id, undo, changes });
        } catch (error) {
          if (!(error instanceof PlimsollError) || error.code === "bad-input") throw error;
          await keepRefused(await desk.workspace(), desk.parts.home, reader, query.tool, copies);
          throw new PlimsollError(error.code, `${error.message}; the file is kept with the vendor's evidence`, error);
        }
      },
    )
    .get("/agreements/:id", says("One agreement with its text, duties and letters", agreementAnswer), async (context) =>
      context.json(agreementAnswer.parse(await showAgreement(await desk.workspace(), context.req.param("id"), clauses))),
    )
    .post(
      "/agreements/:id/try",
      says("What setting it in force, or ending it (terms null), would change; keeps nothing", effectAnswer),
      takes(tryBody),
      async (context) => {
        const { terms } = context.req.valid("json");
        const asked = terms === null ? null : termsOf(terms);
        const { lines, decisions, moved, flows } = await previewForce(
          await desk.workspace(),
          desk.parts.sources,
          context.req.param("id"),
          asked,
        );
        return context.json(effectAnswer.parse({ lines, decisions, moved, flows }));
      },
    )
    .post("/agreements/:id/in-force", says("Sets it in force; load lines follow at once", undoAnswer), takes(forceBody), async (context) =>
      context.json(await setInForce(await desk.workspace(), context.req.param("id"), termsOf(context.req.valid("json")))),
    )
    .post("/agreements/:id/end", says("Takes it out of force; load lines fall at once", undoAnswer), takes(endBody), async (context) =>
      context.json(await endAgreement(await desk.workspace(), context.req.param("id"), context.req.valid("json").why)),
    )
    .post("/agreements/:id/items", says("Keeps what was decided about a finding", undoAnswer), takes(itemBody), async (context) =>
      context.json(await settleItem(await desk.workspace(), context.req.param("id"), context.req.valid("json"))),
    );
}

function termsOf({
  from,
  until,
  covers,
}: {
  from: string;
  until?: string | undefined;
  covers?: ForceTerms["covers"] | undefined;
}): ForceTerms {
  return { from, ...(until === undefined || until === "" ? {} : { until }), ...(covers === undefined ? {} : { covers }) };
}

async function readFiles(form: Record<string, unknown>): Promise<AgreementFile[]> {
  const given = [form["file"]].flat().filter((one) => one instanceof File);
  if (given.length === 0 || given.length > 12)
    throw new PlimsollError("bad-input", `expected 1 to 12 files of one vendor in the form, met ${given.length}; choose them again`);
  const files: AgreementFile[] = [];
  for (const file of given) files.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  return files;
}
