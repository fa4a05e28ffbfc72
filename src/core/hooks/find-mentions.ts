const most = 16;

/**
 * Files that a text names: `@path` in a prompt (agents put the file's text in its place and tell no hook), or the words
 * of a shell command that could be paths. Whether they exist is for the caller to see. At most 16, each once.
 */
export function findMentions(text: string, as: "mention" | "word"): readonly string[] {
  const head = text.slice(0, 100_000);
  const found = as === "mention" ? mentionsIn(head) : wordsIn(head);
  return [...new Set(found)].slice(0, most);
}

function mentionsIn(text: string): string[] {
  const found = text.matchAll(/(?<![\w@])@(?:"([^"\n]{1,400})"|([^\s"'`@,;<>()[\]{}]{1,400}))/g);
  return [...found]
    .map(([, quoted, bare = ""]) => quoted ?? bare.replace(/[.:!?]+$/, "").replace(/#L?\d[\d-]*$/, ""))
    .filter((path) => path !== "");
}

function wordsIn(text: string): string[] {
  const words = text.matchAll(/"([^"\n]{1,400})"|'([^'\n]{1,400})'|([^\s"'`|&;<>()$={}*]{2,400})/g);
  const isPath = (word: string): boolean => /[./~]|^[\w-]+$/.test(word) && !word.startsWith("-");
  return [...words].flatMap(([, double, single, bare = ""]) => double ?? single ?? (isPath(bare) ? [bare] : []));
}
