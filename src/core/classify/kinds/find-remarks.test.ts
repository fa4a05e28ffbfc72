import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { endOfRemark, remarkAt } from "./find-remarks.ts";
import { isCode, weighCode } from "./weigh-code.ts";

const kindAt = (line: string): string | undefined => {
  const remark = remarkAt(line, 0, line.length);
  return typeof remark === "object" ? remark.opens : remark;
};
const prose = "This program is distributed in the hope that it will be useful to the people who run it.";

describe("remarks", () => {
  it("are told by how their line begins", () => {
    const rows = ["# a", "#", "#include <a>", '"""Doc', "r'''x", "/* a", "<!-- a", "=head1 NAME", "=1", "-- a", "return 1", "*/"];
    const expected = ["line", "line", undefined, '"""', "'''", "/*", "<!--", "=", undefined, "line", undefined, undefined];
    assert.deepEqual(rows.map(kindAt), expected);
  });

  it("in blocks end behind the line that closes them, or with the text", () => {
    const text = "/* a\n b */ c\nd";
    const remark = remarkAt(text, 0, 4);
    assert.ok(typeof remark === "object");
    assert.equal(text.slice(endOfRemark(text, 0, remark)), "d");
    assert.equal(endOfRemark("/* a\nb", 0, remark), 6);
  });

  it("do not hide that a text is code, however long", () => {
    const head = Array.from({ length: 40 }, () => `# ${prose}`).join("\n");
    const body = 'import os\n\ndef main(path):\n    """\n    Reads it.\n    """\n    return os.listdir(path)\n';
    assert.ok(isCode(weighCode(`${head}\n${body}`)));
    assert.ok(!isCode(weighCode(head)));
  });

  it("a text about code is none", () => {
    const manual = `# Reading\n\n${prose}\n\n\`\`\`js\nconst a = require("a");\nmain(a);\n\`\`\`\n\n## Writing\n\n${prose}\n`;
    assert.ok(!isCode(weighCode(manual)));
  });
});
