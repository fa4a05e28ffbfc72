import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { deflateSync, gzipSync } from "node:zlib";
import writeExcelFile from "write-excel-file/node";
import { type DocumentText, shippedDocumentLimits } from "./document.ts";
import { openDocumentReader } from "./open-document-reader.ts";
import { writePdf, writeTar, writeZip } from "./write-fixtures.ts";

const reader = openDocumentReader();
after(() => reader.close());
const read = (name: string, bytes: Uint8Array | string): Promise<DocumentText> =>
  reader.read(name, typeof bytes === "string" ? Buffer.from(bytes) : bytes);
const textOf = async (name: string, bytes: Uint8Array | string): Promise<string> =>
  (await read(name, bytes)).parts.map(({ text }) => text).join("\n---\n");
const whyOf = async (name: string, bytes: Uint8Array | string): Promise<string[]> =>
  (await read(name, bytes)).unread.map(({ place, why }) => `${place}: ${why}`);

describe("documents", () => {
  it("read text in any common encoding", async () => {
    const text = "Größe: 5 €\nзаказ";
    assert.equal(await textOf("a.txt", text), text);
    assert.equal(await textOf("a.txt", Buffer.from(`\uFEFF${text}`, "utf16le")), text);
    assert.equal(await textOf("a.txt", Buffer.from("Gr\u00f6\u00dfe", "latin1")), "Größe");
  });

  it("read PDF pages and name those without a text layer", async () => {
    assert.match(
      await textOf("a.pdf", writePdf(["IBAN DE89 3704 0044 0532 0130 00", "second page"])),
      /DE89 3704 0044 0532 0130 00[\s\S]*second page/,
    );
    assert.deepEqual(await whyOf("a.pdf", writePdf(["words", null])), [
      ": 1 of 2 pages (2) have no text layer; what their pictures show is not read",
    ]);
    assert.deepEqual(await whyOf("a.pdf", writePdf([null])), [": the pages have no text layer; what their pictures show is not read"]);
  });

  it("read Word, PowerPoint and OpenDocument with comments, headers and properties", async () => {
    const word = writeZip({
      "[Content_Types].xml": "<Types/>",
      "word/document.xml":
        "<w:document><w:p><w:r><w:t>Dear Ana &amp; Bo</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:document>",
      "word/comments.xml": "<w:comments><w:p><w:r><w:t>my pass&#119;ord</w:t></w:r></w:p></w:comments>",
      "word/header1.xml": "<w:hdr><w:p><w:r><w:t>Confidential</w:t></w:r></w:p></w:hdr>",
      "word/theme/theme1.xml": "<a>not text of the document</a>",
      "docProps/core.xml": "<cp:coreProperties><dc:creator>Cem</dc:creator></cp:coreProperties>",
    });
    const text = await textOf("letter.docx", word);
    for (const wanted of ["Dear Ana & Bo", "my password", "Confidential", "Cem"]) assert.ok(text.includes(wanted), wanted);
    assert.ok(!text.includes("not text of the document"));
    assert.match(
      await textOf(
        "x",
        writeZip({
          mimetype: "application/vnd.oasis.opendocument.text",
          "content.xml": "<office:document-content><text:p>one</text:p><text:p>two</text:p></office:document-content>",
        }),
      ),
      /one\ntwo/,
    );
  });

  it("read every sheet of a workbook as a table of its own", async () => {
    const sheet = (value: string) => [
      [{ value: "name" }, { value: "amount" }],
      [{ value }, { value: 5 }],
    ];
    const bytes = await writeExcelFile([
      { data: sheet("Ana"), sheet: "First" },
      { data: sheet("Bo"), sheet: "Second" },
    ]).toBuffer();
    const { parts } = await read("book.xlsx", bytes);
    assert.deepEqual(parts, [
      { place: "First", text: "name\tamount\nAna\t5" },
      { place: "Second", text: "name\tamount\nBo\t5" },
    ]);
  });

  it("read mail with its attachments", async () => {
    const mail = [
      "From: Ana <ana@example.com>",
      "To: bo@example.org",
      "Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=",
      "Message-ID: <1@example.com>",
      "MIME-Version: 1.0",
      'Content-Type: multipart/mixed; boundary="b"',
      "",
      "--b",
      "Content-Type: text/plain",
      "",
      "see attached",
      "--b",
      "Content-Type: text/csv; name=list.csv",
      'Content-Disposition: attachment; filename="list.csv"',
      "Content-Transfer-Encoding: base64",
      "",
      Buffer.from("name,iban").toString("base64"),
      "--b--",
      "",
    ].join("\r\n");
    const { parts } = await read("message", mail);
    assert.deepEqual(
      parts.map(({ place }) => place),
      ["", "list.csv"],
    );
    assert.match(parts[0]?.text ?? "", /Ana <ana@example.com>[\s\S]*Grüße[\s\S]*see attached/);
    assert.equal(parts[1]?.text.trim(), "name,iban");
  });

  it("read archives inside archives, and say where it stopped", async () => {
    const inner = writeZip({ "deep.txt": "secret", "photo.gif": "GIF89a\0\0\0" });
    const outer = gzipSync(writeTar({ "notes.txt": "hello" }));
    assert.deepEqual((await read("a.tgz", outer)).parts, [{ place: "notes.txt", text: "hello" }]);
    const nested = await read("a.zip", writeZip({ "inner.zip": inner }));
    assert.deepEqual(nested.parts, [{ place: "inner.zip!deep.txt", text: "secret" }]);
    assert.deepEqual(nested.unread, [{ place: "inner.zip!photo.gif", why: "a picture; what it shows is not read" }]);
    let tower = writeZip({ "bottom.txt": "x" });
    for (let level = 0; level < 6; level++) tower = writeZip({ "more.zip": tower });
    const stopped = await read("tower.zip", tower);
    assert.equal(stopped.parts.length, 0);
    assert.match(stopped.unread[0]?.why ?? "", /nested more than 3 deep/);
  });

  it("read notebooks, rich text and the metadata of pictures", async () => {
    const notebook = {
      cells: [
        {
          cell_type: "code",
          source: ["key = 'abc'\n", "use(key)"],
          outputs: [{ data: { "image/png": "iVBORw0KGgo", "text/plain": ["result"] } }],
        },
      ],
      nbformat: 4,
    };
    assert.match(await textOf("a.ipynb", JSON.stringify(notebook)), /key = 'abc'\nuse\(key\)[\s\S]*result/);
    assert.ok(!(await textOf("a.ipynb", JSON.stringify(notebook))).includes("iVBOR"));
    assert.equal(await textOf("a.rtf", "{\\rtf1\\ansi{\\fonttbl\\f0 Arial;}\\f0 Gr\\'fc\\'dfe\\par {\\b bold} \\u8364?}"), "Grüße\nbold €");
    const chunk = (type: string, body: Buffer): Buffer => {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(body.length);
      return Buffer.concat([length, Buffer.from(type), body, Buffer.alloc(4)]);
    };
    const png = Buffer.concat([
      Buffer.from("\u0089PNG\r\n\u001a\n", "latin1"),
      chunk("tEXt", Buffer.from("Author\0Ana Beispiel")),
      chunk("zTXt", Buffer.concat([Buffer.from("Comment\0\0"), deflateSync("token inside")])),
      chunk("IDAT", Buffer.from("pixels pixels")),
    ]);
    const picture = await read("a.png", png);
    assert.match(picture.parts[0]?.text ?? "", /Ana Beispiel[\s\S]*token inside/);
    assert.ok(!picture.parts[0]?.text.includes("pixels"));
    assert.match(picture.unread[0]?.why ?? "", /what it shows is not/);
  });

  it("name what is not read, never silently clean", async () => {
    assert.match((await whyOf("old.doc", Buffer.from("\u00d0\u00cf\u0011\u00e0\u0000\u0000", "latin1")))[0] ?? "", /old Office file/);
    assert.match((await whyOf("x.bin", Buffer.alloc(100)))[0] ?? "", /not text/);
    assert.match((await whyOf("broken.pdf", "%PDF-1.7\n\0 nonsense"))[0] ?? "", /damaged/);
    assert.match((await whyOf("broken.zip", Buffer.from("PK\u0003\u0004nonsense nonsense")))[0] ?? "", /damaged zip/);
    assert.match((await whyOf("broken.gz", Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3])))[0] ?? "", /damaged gzip/);
  });

  it("take no entity of XML from anywhere: neither a file of this machine nor a hundred million laughs", async () => {
    const declared = (entity: string): string =>
      `<?xml version="1.0"?><!DOCTYPE d [${entity}]><w:document><w:p><w:r><w:t>before &x; after</w:t></w:r></w:p></w:document>`;
    const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join("");
    for (const entity of [
      '<!ENTITY x SYSTEM "file:///etc/passwd">',
      '<!ENTITY x SYSTEM "http://127.0.0.1:9/x">',
      '<!ENTITY % p SYSTEM "file:///etc/passwd"> %p; <!ENTITY x "kept out">',
      `<!ENTITY l0 "lol">${laughs}<!ENTITY x "&l9;">`,
    ]) {
      const text = await textOf("a.docx", writeZip({ "[Content_Types].xml": "<Types/>", "word/document.xml": declared(entity) }));
      assert.match(text, /before[\s\S]*after/);
      assert.doesNotMatch(text, /root:|lollol|kept out/, entity);
      assert.ok(text.length < 2000);
    }
  });

  it("stop at bombs, too much text and too much time, and go on with the next file", async () => {
    const bomb = gzipSync(Buffer.alloc(50 << 20));
    assert.match((await whyOf("bomb.gz", bomb))[0] ?? "", /grows more than 200 times/);
    const small = openDocumentReader({ ...shippedDocumentLimits, text: 10, entries: 2 });
    const cut = await small.read("a.zip", writeZip({ "1": "12345678", "2": "abcdefgh", "3": "x" }));
    assert.deepEqual(
      cut.parts.map(({ text }) => text),
      ["12345678", "ab"],
    );
    assert.deepEqual(
      cut.unread.map(({ why }) => why.slice(0, 12)),
      ["more than 10", "more than 2 "],
    );
    await small.close();
    const hasty = openDocumentReader({ ...shippedDocumentLimits, milliseconds: 0 });
    assert.match((await hasty.read("a.pdf", writePdf(["x"]))).unread[0]?.why ?? "", /took longer/);
    assert.deepEqual((await hasty.read("a.txt", Buffer.from("still here"))).parts, [{ place: "", text: "still here" }]);
    await hasty.close();
  });
});
