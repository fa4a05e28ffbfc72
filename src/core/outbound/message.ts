/** What is told to the outside: plain text, made here, never anything that a detector found. */
export interface Message {
  readonly subject: string;
  /** What a webhook's receiver is told it is; `plimsoll.reminders` when left out. */
  readonly event?: string;
  /** Lines; a line may carry a link of its own. */
  readonly lines: readonly { readonly text: string; readonly link?: string }[];
  /** A file that goes with a mail. */
  readonly file?: { readonly name: string; readonly type: string; readonly content: string };
}

/** Where it goes, with its secrets opened. Only targets that the owner named. */
export type MessageTarget =
  | {
      readonly kind: "mail";
      /** `smtp://host:port` (STARTTLS where offered; demanded outside this machine) or `smtps://host:port`. */
      readonly server: string;
      readonly user: string;
      readonly password: string;
      readonly from: string;
      readonly to: readonly string[];
    }
  | { readonly kind: "webhook"; readonly url: string; /** Signs the body (HMAC-SHA-256); empty for none. */ readonly key: string }
  | { readonly kind: "slack" | "teams"; readonly url: string };

/** Delivers a message to one target; rejects with a PlimsollError that names no secret. */
export type Deliver = (target: MessageTarget, message: Message) => Promise<void>;
