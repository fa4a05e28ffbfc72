import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { clauses } from "../../plugins/clauses/registry.gen.ts";
import { openDocumentReader } from "../../reading/documents/open-document-reader.ts";
import { writePdf, writeZip } from "../../reading/documents/write-fixtures.ts";
import { readAgreement } from "./read-agreement.ts";

const sentences = [
  "Vendor shall process Personal Data only on documented instructions of Customer.",
  "Vendor shall bind its personnel to confidentiality.",
  "Vendor shall implement technical and organisational measures.",
  "Vendor shall notify Customer of a personal data breach within 24 hours.",
  "Customer grants general authorisation to engage sub-processors.",
  "Vendor shall assist Customer with requests of data subjects and with data protection impact assessments.",
  "On termination Vendor shall delete or return the Personal Data, as Customer chooses.",
];
const title = "Data Processing Addendum";
const reader = openDocumentReader();
after(() => reader.close());

const read = async (name: string, bytes: Uint8Array | string) => {
  const content = typeof bytes === "string" ? new TextEncoder().encode(bytes) : new Uint8Array(bytes);
  return (await readAgreement([{ name, bytes: content }], reader, clauses, { class: "internal" })).answer;
};
const statusOf = async (id: string, name: string, bytes: Uint8Array | string) =>
  (await read(name, bytes)).requirements.find((one) => one.id === id)?.status;

const word = (body: string): Buffer =>
  writeZip({
    "[Content_Types].xml": "<Types/>",
    "word/document.xml": `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  });
const line = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

describe("bad input", () => {
  it("a PDF whose pages are pictures has no text, and it is said", async () => {
    await assert.rejects(read("scan.pdf", writePdf([null, null])), /scan\.pdf.*(?:text layer|no text)/);
  });

  it("a damaged or encrypted PDF is named as such", async () => {
    await assert.rejects(read("cut.pdf", writePdf([title]).subarray(0, 120)), /expected a text in cut\.pdf/);
    const encrypted = writePdf([title])
      .toString("latin1")
      .replace("/Root 1 0 R", "/Root 1 0 R /Encrypt << /Filter /Standard /V 1 /R 2 /O (x) /U (y) /P -4 >>");
    await assert.rejects(read("locked.pdf", Buffer.from(encrypted, "latin1")), /expected a text in locked\.pdf/);
  });

  it("a page number comes with each passage of a PDF", async () => {
    const answer = await read("dpa.pdf", writePdf([title, ...sentences]));
    assert.equal(answer.verdict, "agreement");
    assert.equal(answer.requirements.find(({ id }) => id === "R34")?.page, 5);
  });

  it("tracked changes count as if accepted: what is struck out is not read", async () => {
    const struck = `<w:p><w:del><w:r><w:delText>within 24 hours</w:delText></w:r></w:del><w:r><w:t>Vendor shall notify Customer of a personal data breach </w:t></w:r><w:ins><w:r><w:t>within 48 hours.</w:t></w:r></w:ins></w:p>`;
    const rest = sentences.filter((sentence) => !sentence.includes("24 hours"));
    const { facts } = await read("tracked.docx", word([title, ...rest].map(line).join("") + struck));
    assert.equal(facts.breachNoticeHours, 48);
  });

  it("a duty that is struck out is absent, and a moved one counts once, where it went", async () => {
    const struck = (tag: string, text: string, run: string): string =>
      `<w:p><w:${tag} w:id="1" w:author="x"><w:r><w:${run} xml:space="preserve">${text}</w:${run}></w:r></w:${tag}></w:p>`;
    const [process = "", ...rest] = sentences.filter((sentence) => !sentence.includes("24 hours"));
    const breach = sentences.find((sentence) => sentence.includes("24 hours")) ?? "";
    const body = [title, process, ...rest].map(line).join("") + struck("del", breach, "delText") + struck("moveFrom", "Old place.", "t");
    const answer = await read("struck.docx", word(body));
    assert.equal(answer.verdict, "agreement");
    assert.equal(answer.requirements.find(({ id }) => id === "R34")?.status, "absent");
    assert.equal(answer.facts.breachNoticeHours, null);
    const { parts } = await reader.read("struck.docx", new Uint8Array(word(body)));
    assert.deepEqual(
      parts.map(({ place }) => place),
      ["", "struck out"],
    );
    assert.match(parts[1]?.text ?? "", /within 24 hours[\s\S]*Old place/);
    assert.doesNotMatch(parts[0]?.text ?? "", /24 hours|Old place/);
  });

  it("text boxes of a Word file are read", async () => {
    const box = `<w:p><w:r><w:pict><w:txbxContent>${line(sentences[3] ?? "")}</w:txbxContent></w:pict></w:r></w:p>`;
    const rest = sentences.filter((_, index) => index !== 3);
    assert.equal(await statusOf("R34", "box.docx", word([title, ...rest].map(line).join("") + box)), "satisfied");
  });

  it("menus, banners and scripts of a web page are no duties", async () => {
    const chrome = `<script>var a = "Vendor shall not be liable for its sub-processors.";</script><style>.x{}</style><nav><a>Home</a><a>Pricing</a></nav><div class="cookie">We use cookies. <button>Accept all</button></div>`;
    const html = `<!doctype html><html><body>${chrome}<h1>${title}</h1>${sentences.map((one) => `<p>${one}</p>`).join("")}<footer>Privacy Policy · Terms</footer></body></html>`;
    const answer = await read("dpa.html", html);
    assert.equal(answer.documents[0]?.kind, "dpa");
    assert.equal(answer.requirements.find(({ id }) => id === "R28")?.status, "absent");
    assert.equal(answer.requirements.find(({ id }) => id === "R34")?.status, "satisfied");
  });

  it("a text stored twice, soft hyphens and words split at line ends change nothing", async () => {
    const plain = [title, ...sentences].join("\n\n");
    const once = await read("a.txt", plain);
    const twice = await read("b.txt", `${plain}\n\n${plain}`);
    assert.deepEqual(
      twice.requirements.map(({ status }) => status),
      once.requirements.map(({ status }) => status),
    );
    const soft = plain.replaceAll("confidentiality", "confi\u00ADdentiality").replace("organisational", "organi-\nsational");
    assert.equal(await statusOf("R15", "c.txt", soft), "satisfied");
    assert.equal(await statusOf("R16", "c.txt", soft), "satisfied");
  });

  it("words glued by conversion give no false verdict", async () => {
    const glued = [title, ...sentences.slice(0, 6), "Vendorshallnotifythecustomerofallthings withoutdelay."].join("\n\n");
    assert.equal((await read("glued.txt", glued)).verdict, "agreement");
  });

  it("other languages are named and not judged", async () => {
    const french =
      "# Accord de traitement des données\n\nLe sous-traitant traite les données à caractère personnel uniquement sur instruction documentée du responsable du traitement. Le sous-traitant notifie au responsable toute violation de données dans les 48 heures. ".repeat(
        6,
      );
    const answer = await read("accord.md", french);
    assert.deepEqual([answer.verdict, answer.requirements, answer.settle], ["not-an-agreement", [], []]);
    assert.match(answer.documents[0]?.why ?? "", /not supported yet \(French\)/);
  });

  it("a long text is read to its end", async () => {
    const filler = "The Services are described in the Order Form and may be changed by the parties in writing at any time. ".repeat(12);
    const pages = Array.from({ length: 120 }, () => filler).join("\n\n");
    const long = [title, ...sentences.slice(0, 3), pages, ...sentences.slice(3)].join("\n\n");
    assert.equal(await statusOf("R34", "long.txt", long), "satisfied");
  });
});
