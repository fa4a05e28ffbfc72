/** What a path is for, as far as its folders say it: credentials in tests and documentation are mostly examples. */
export type PathPlace = "test" | "documentation" | "vendored" | "shipped";

const tests =
  /(?:^|\/)(?:tests?|__tests__|__mocks__|__fixtures__|__snapshots__|fixtures?|testdata|test-data|specs?|mocks?|examples?|samples?|demos?|e2e|cypress)\/|(?:[._-](?:test|spec|fixture|mock|stories)\.[a-z0-9]+$)|(?:^|\/)test_[^/]*\.py$|_test\.(?:go|py|rb)$|(?:^|\/)conftest\.py$/i;
const documents =
  /(?:^|\/)(?:docs?|documentation|man|manual|guides?)\/|\.(?:md|mdx|markdown|rst|adoc|txt\.gz|1|3|5|7|8)$|(?:^|\/)(?:readme|changelog|changes|history|contributing|licen[cs]e|notice|authors|copying|security|metadata|pkg-info)(?:\.[a-z]+)?$/i;

/** `path` is judged inside the innermost archive. */
export function placeOfPath(path: string): PathPlace {
  const inner = path.slice(path.lastIndexOf("!") + 1);
  if (documents.test(inner)) return "documentation";
  if (tests.test(inner)) return "test";
  return /(?:^|\/)(?:node_modules|vendor|third_party|site-packages|bower_components)\//.test(inner) ? "vendored" : "shipped";
}
