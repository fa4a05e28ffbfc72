import assert from "node:assert/strict";
import { test } from "node:test";
import { splitMentions } from "./split-mentions.ts";

const mentions = (text: string) =>
  splitMentions(text)
    .filter((part) => part.isMention)
    .map((part) => part.text);

test("names and addresses are mentions, an e-mail address in the text is not", () => {
  assert.deepEqual(mentions("@ana look, and @ben@example.com too (@Jürgen)."), ["@ana", "@ben@example.com", "@Jürgen"]);
  assert.deepEqual(mentions("write to ana@example.com, costs 3 @ 20"), []);
});

test("a full stop after a name is the sentence's", () => {
  assert.deepEqual(mentions("Ask @ana."), ["@ana"]);
});

test("nothing of the text is lost", () => {
  for (const text of ["", "plain", "@a", "x @ana. y @b@c.example!"])
    assert.equal(
      splitMentions(text)
        .map((part) => part.text)
        .join(""),
      text,
    );
});
