/** A mail in plain text. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Hands a mail to the company's mail server; rejects with `unreadable` when that refuses it. */
export type SendMail = (mail: Mail) => Promise<void>;
