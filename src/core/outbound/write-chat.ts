import type { Message } from "./message.ts";

/**
 * A message as the body of an incoming webhook. Slack: blocks with mrkdwn, `&<>` escaped (Slack, "Formatting text").
 * Teams: an Adaptive Card 1.4 as the Workflows webhook takes it. Else Plimsoll's own plain shape. Pure.
 */
export function writeChat(kind: "slack" | "teams" | "webhook", { subject, lines, event = "plimsoll.reminders" }: Message): object {
  if (kind === "webhook") return { event, subject, lines };
  if (kind === "slack") {
    const text = lines.map((line) => (line.link === undefined ? escapeSlack(line.text) : `<${line.link}|${escapeSlack(line.text)}>`));
    return {
      text: escapeSlack(subject),
      blocks: [
        { type: "header", text: { type: "plain_text", text: subject.slice(0, 150) } },
        ...cutInto(text, 2_900).map((part) => ({ type: "section", text: { type: "mrkdwn", text: part } })),
      ].slice(0, 50),
    };
  }
  const block = (text: string, more: object = {}): object => ({ type: "TextBlock", text, wrap: true, ...more });
  const body = [
    block(escapeMarkdown(subject), { weight: "Bolder", size: "Medium" }),
    ...lines
      .slice(0, 60)
      .map((line) => block(line.link === undefined ? escapeMarkdown(line.text) : `[${escapeMarkdown(line.text)}](${line.link})`)),
  ];
  return {
    type: "message",
    attachments: [
      {
        contentType: "application/vnd.microsoft.card.adaptive",
        content: { $schema: "http://adaptivecards.io/schemas/adaptive-card.json", type: "AdaptiveCard", version: "1.4", body },
      },
    ],
  };
}

function escapeSlack(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("|", "/");
}

function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_[\]]/g, String.raw`\$&`);
}

/** Lines joined to parts of at most so many characters. */
function cutInto(lines: readonly string[], most: number): readonly string[] {
  const parts: string[] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + line.length < most) parts[parts.length - 1] = `${last}\n${line}`;
    else parts.push(line.slice(0, most));
  }
  return parts;
}
