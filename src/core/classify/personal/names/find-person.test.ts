import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { eastAsianAnchors } from "./east-asian-anchors.ts";
import { readChineseName, readJapaneseName, readKoreanName } from "./find-east-asian-person.ts";
import { findPersonBehind } from "./find-person-behind.ts";
import { findPerson } from "./find-person.ts";
import { findSpeaker } from "./find-speaker.ts";
import { hasPersonNear } from "./has-person-near.ts";
import { isFamilyName, isGivenName } from "./name-filter.ts";
import { readUncasedName } from "./read-uncased-name.ts";

/** The name found where «…» begins. */
function find(marked: string, trusted: "no" | "weak" | "strong" = "no"): string | undefined {
  const at = marked.indexOf("«");
  const text = marked.replace("«", "");
  const found = findPerson(text, at, trusted);
  return found === undefined ? undefined : text.slice(found.start, found.end);
}

describe("name filters", () => {
  it("know common names of many locales, accents and joined parts", () => {
    for (const name of ["Poppy", "Jürgen", "Γιώργος", "Иван", "Anna-Lena", "Thandiwe"]) assert.ok(isGivenName(name), name);
    for (const name of ["O'Brien", "Kowalczyk", "Yıldırım", "Okafor"]) assert.ok(isFamilyName(name), name);
  });

  it("pass few words that are no names", () => {
    const words = "table project invoice sprint backlog rollout dashboard firewall spreadsheet quarterly compliance governance".split(" ");
    assert.ok(words.filter((word) => isGivenName(word)).length <= 1);
  });
});

describe("findPerson", () => {
  it("takes given and family name, with particles, initials and hyphens", () => {
    assert.equal(find("met «Harriet Hughes today"), "Harriet Hughes");
    assert.equal(find("met «Marcus de Groot today"), "Marcus de Groot");
    assert.equal(find("met «Maria J. Ortega today"), "Maria J. Ortega");
    assert.equal(find("met «Siobhan O'Connor-Hughes."), "Siobhan O'Connor-Hughes");
    assert.equal(find("met «Γιώργος Νικολαΐδης, "), "Γιώργος Νικολαΐδης");
  });

  it("stops before what is no name", () => {
    assert.equal(find("«Harriet Hughes DOB 1982"), "Harriet Hughes");
    assert.equal(find("«Harriet Hughes Invoice 12"), "Harriet Hughes");
  });

  it("is silent on places, organisations, works, figures and code", () => {
    for (const text of [
      "in «San Francisco now",
      "«Victoria Street is closed",
      "place «Charles de Gaulle",
      "the «Martin Luther King Day",
      "«Albert Einstein wrote",
      "the «Taylor Building",
      "new «Jordan Smith(1)",
      "«Summer Sale: now",
      "Team «Madison Lincoln",
    ]) {
      assert.equal(find(text), undefined, text);
    }
  });

  it("lets a title or label stand for what the filters lack", () => {
    assert.equal(find("«Zorbalind Quexley x", "strong"), "Zorbalind Quexley");
    assert.equal(find("«Zorbalind Quexley x"), undefined);
    assert.equal(find("«Reference Number x", "strong"), undefined);
  });
});

describe("names behind labels and in chats", () => {
  const behind = (text: string, label: string, trust: "title" | "strong" | "weak"): string | undefined => {
    const at = text.indexOf(label);
    const found = findPersonBehind(text, at, at + label.length, trust);
    return found === undefined ? undefined : text.slice(found.start, found.end);
  };

  it("reads over colons, quotes and articles", () => {
    assert.equal(behind('"name": "Hannah Okafor"', "name", "weak"), "Hannah Okafor");
    assert.equal(behind("name: Hannah Okafor, x", "name", "weak"), "Hannah Okafor");
    assert.equal(behind("Frau Lütjens kommt", "Frau", "title"), "Lütjens");
    assert.equal(behind("customer Support Team", "customer", "weak"), undefined);
  });

  it("knows who speaks", () => {
    const speaker = (text: string, word: string): boolean =>
      findSpeaker(text, text.indexOf(word), text.indexOf(word) + word.length) !== undefined;
    assert.ok(speaker("[09:41] Hannah: yes", "Hannah"));
    assert.ok(speaker("<Hannah> yes", "Hannah"));
    assert.ok(!speaker("[09:41] Build: yes", "Build"));
    assert.ok(!speaker("NINO: AB123456C", "NINO"));
  });
});

describe("names without capitals", () => {
  const cut = (text: string, span: { start: number; end: number } | undefined): string | undefined =>
    span === undefined ? undefined : text.slice(span.start, span.end);

  it("reads Japanese, Chinese and Korean names", () => {
    assert.equal(cut("高橋健太と申します", readJapaneseName("高橋健太と申します", 0, 2)), "高橋健太");
    assert.equal(cut("渡辺美咲様", readJapaneseName("渡辺美咲様", 0, 2)), "渡辺美咲");
    assert.equal(cut("王晓明先生", readChineseName("王晓明先生", 0)), "王晓明");
    assert.equal(cut("김민수님", readKoreanName("김민수님", 0)), "김민수");
    assert.equal(readChineseName("商品名称", 0), undefined);
  });

  it("reads by label", () => {
    const reader = eastAsianAnchors.get("姓名");
    assert.ok(typeof reader === "function");
    assert.equal(cut("姓名:陈雨桐,", reader("姓名:陈雨桐,", 0, 2)), "陈雨桐");
  });

  it("reads Arabic, Hebrew, Thai names of two words", () => {
    const arabic = "اسمي خالد المنصوري، رقم";
    assert.equal(cut(arabic, readUncasedName(arabic, 0, 4, true)), "خالد المنصوري");
    const thai = "คุณสมชาย ใจดี โทร 08";
    assert.equal(cut(thai, readUncasedName(thai, 0, 3, false)), "สมชาย ใจดี");
  });
});

describe("hasPersonNear", () => {
  it("sees a name or words about one person, and nothing in general talk", () => {
    assert.ok(hasPersonNear("Harriet Hughes has asthma", 20));
    assert.ok(hasPersonNear("Patient reports asthma", 16));
    assert.ok(!hasPersonNear("How common is asthma in cities?", 15));
  });
});
