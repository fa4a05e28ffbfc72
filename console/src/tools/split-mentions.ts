export interface TextPart {
  readonly text: string;
  readonly isMention: boolean;
}

/** A comment cut at its @mentions: an @ at a word's beginning with a name or an address behind it. */
export function splitMentions(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of text.matchAll(/(?<=^|[\s(,])@[\p{L}\p{N}][\p{L}\p{N}._+-]*(?:@[\p{L}\p{N}.-]+[\p{L}\p{N}])?/gu)) {
    const mention = match[0].replace(/[._-]+$/, "");
    if (match.index > from) parts.push({ text: text.slice(from, match.index), isMention: false });
    parts.push({ text: mention, isMention: true });
    from = match.index + mention.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), isMention: false });
  return parts;
}
