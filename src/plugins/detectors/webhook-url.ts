import type { Detector, Match } from "./contract.ts";

interface WebhookForm {
  readonly type: string;
  /** Host and path as they stand behind the scheme; where a subdomain comes first, the form says so. */
  readonly anchor: string;
  readonly form: RegExp;
}

const none: readonly Match[] = [];
const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

/** Addresses that are secrets, because who knows them may post (vendors' pages on incoming webhooks). */
const forms: readonly WebhookForm[] = [
  {
    type: "slack-webhook",
    anchor: "hooks.slack.com/",
    form: /https?:\/\/hooks\.slack\.com\/(?:services|workflows|triggers)\/[A-Za-z0-9+/_-]{40,64}/y,
  },
  {
    type: "slack-webhook",
    anchor: "hooks.slack-gov.com/",
    form: /https?:\/\/hooks\.slack-gov\.com\/(?:services|workflows|triggers)\/[A-Za-z0-9+/_-]{40,64}/y,
  },
  {
    type: "teams-webhook",
    anchor: "webhook.office.com/webhookb2/",
    form: new RegExp(
      `https?://[a-z0-9-]{1,63}\\.webhook\\.office\\.com/webhookb2/${uuid}@${uuid}/IncomingWebhook/[0-9a-f]{32}/${uuid}(?:/[A-Za-z0-9_-]{20,64})?`,
      "yi",
    ),
  },
  {
    type: "teams-webhook",
    anchor: "outlook.office.com/webhook/",
    form: new RegExp(`https?://outlook\\.office\\.com/webhook/${uuid}@${uuid}/IncomingWebhook/[0-9a-f]{32}/${uuid}`, "yi"),
  },
  {
    type: "discord-webhook",
    anchor: "/api/webhooks/",
    form: /https?:\/\/(?:(?:ptb|canary)\.)?discord(?:app)?\.com\/api\/webhooks\/[0-9]{15,20}\/[A-Za-z0-9_-]{60,72}/y,
  },
  {
    type: "google-chat-webhook",
    anchor: "chat.googleapis.com/v1/spaces/",
    form: /https?:\/\/chat\.googleapis\.com\/v1\/spaces\/[A-Za-z0-9_-]{8,16}\/messages\?key=[A-Za-z0-9_-]{30,44}&token=[A-Za-z0-9_%=-]{30,64}/y,
  },
  {
    type: "azure-logic-app",
    anchor: ".logic.azure.com",
    form: /https?:\/\/[a-z0-9.-]{4,80}\.logic\.azure\.com(?::443)?\/workflows\/[0-9a-f]{32}\/triggers\/[^\s"'<>]{10,200}&sig=[A-Za-z0-9_%-]{30,60}/y,
  },
  {
    type: "zapier-webhook",
    anchor: "hooks.zapier.com/hooks/catch/",
    form: /https?:\/\/hooks\.zapier\.com\/hooks\/catch\/[0-9]{4,12}\/[A-Za-z0-9]{5,12}/y,
  },
  {
    type: "ifttt-webhook",
    anchor: "maker.ifttt.com/trigger/",
    form: /https?:\/\/maker\.ifttt\.com\/trigger\/[A-Za-z0-9_-]{1,60}(?:\/json)?\/with\/key\/[A-Za-z0-9_-]{20,64}/y,
  },
  {
    type: "feishu-webhook",
    anchor: "/open-apis/bot/",
    form: new RegExp(`https?://open\\.(?:feishu\\.cn|larksuite\\.com)/open-apis/bot/(?:v2/)?hook/(?:${uuid}|[A-Za-z0-9]{32})`, "yi"),
  },
  {
    type: "dingtalk-webhook",
    anchor: "oapi.dingtalk.com/robot/send",
    form: /https?:\/\/oapi\.dingtalk\.com\/robot\/send\?access_token=[0-9a-f]{64}/y,
  },
  {
    type: "wecom-webhook",
    anchor: "qyapi.weixin.qq.com/cgi-bin/webhook",
    form: new RegExp(`https?://qyapi\\.weixin\\.qq\\.com/cgi-bin/webhook/send\\?key=${uuid}`, "yi"),
  },
  { type: "make-webhook", anchor: ".make.com/", form: /https?:\/\/hook\.(?:eu|us)[0-9]\.make\.com\/[a-z0-9]{28,36}/y },
  { type: "pipedream-webhook", anchor: ".m.pipedream.net", form: /https?:\/\/[a-z0-9]{12,24}\.m\.pipedream\.net/y },
];

/** A host and what stands before it are no longer. */
const longestHost = 128;

/** Where the nearest `https://` or `http://` begins at or before `at`; −1 when none does within 128 code units. */
function startOfAddress(text: string, at: number): number {
  const from = Math.max(0, at - longestHost);
  const window = text.slice(from, at + "https://".length);
  const start = Math.max(window.lastIndexOf("https://", at - from), window.lastIndexOf("http://", at - from));
  return start < 0 ? -1 : from + start;
}

/** Incoming-webhook addresses, the whole address. */
export const webhookUrl: Detector = {
  id: "webhook-url",
  family: "secret",
  types: [...new Set(forms.map((form) => form.type))],
  rank: 88,
  anchors: [...new Set(forms.map((form) => form.anchor))],
  reach: 1,
  throughRun: 320,
  back: longestHost,
  verify({ text, at, anchor }) {
    const start = startOfAddress(text, at);
    if (start < 0) return none;
    for (const { type, anchor: expected, form } of forms) {
      if (expected !== anchor) continue;
      form.lastIndex = start;
      const met = form.exec(text);
      if (met === null || met[0].length < at - start || /X{6}|x{6}|0{8}|your|EXAMPLE/.test(met[0])) continue;
      return [{ type, start, end: start + met[0].length, confidence: 0.98 }];
    }
    return none;
  },
};
