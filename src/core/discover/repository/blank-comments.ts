import { commentForms, formsByExtension, formsByName } from "./comment-form.rows.ts";

/**
 * A text with its comments blanked out: every character of a comment but line ends becomes a space, so offsets and lines
 * stay. Strings are kept whole, `//` inside `"https://…"` is none. Python's docstrings count as comments. Files of
 * unknown languages come back as they are.
 */
export function blankComments(path: string, text: string): string {
  const pattern = patternFor(path);
  if (pattern === undefined) return text;
  return text.replace(pattern, (whole: string, ...groups: unknown[]) => {
    const isComment = groups.slice(0, -2).some((group) => typeof group === "string" && group !== "");
    return isComment ? blank(whole) : whole;
  });
}

function patternFor(path: string): RegExp | undefined {
  const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  const extension = name.slice(name.lastIndexOf(".") + 1);
  const form = formsByName.find(([pattern]) => pattern.test(name))?.[1] ?? formsByExtension.get(extension);
  return form === undefined ? undefined : commentForms[form];
}

function blank(comment: string): string {
  return comment.replace(/[^\n\r]/g, " ");
}
