/** What a provider's API answered; status 0 when nothing came. */
export interface ProviderAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Why nothing came. */
  readonly why: string | null;
}

/** Sends one GET with the headers given: no redirect, a bounded answer within a bounded time. Never throws. */
export type CallProvider = (url: string, headers: Readonly<Record<string, string>>) => Promise<ProviderAnswer>;

/** What live reading needs from outside. */
export interface LiveParts {
  readonly call: CallProvider;
  readonly now: () => Date;
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** Stands in a configuration for a call that was not answered: unknown to every judge, never private. */
export interface NotRead {
  readonly error: string;
}

/** One call of a reading, for people: what was asked and what came. Never a credential. */
export interface LiveCall {
  readonly asked: string;
  readonly answered: string;
}

const mostTries = 3;
const longestPause = 10_000;
const shortestPause = 500;

/** Asks up to three times where the provider says that it was asked too often (429, 503), as long as it says to wait, at most ten seconds. */
export async function askPatiently(parts: LiveParts, url: string, sign: () => Readonly<Record<string, string>>): Promise<ProviderAnswer> {
  for (let tries = 1; ; tries++) {
    const answer = await parts.call(url, sign());
    const isBusy = answer.status === 429 || answer.status === 503;
    if (!isBusy || tries === mostTries) return answer;
    const asked = Number(answer.headers["retry-after"] ?? "") * 1000;
    // One that asks for more patience than that is told as busy.
    if (asked > longestPause) return answer;
    await parts.pause(Number.isFinite(asked) && asked > 0 ? asked : shortestPause * 2 ** tries);
  }
}

/** Why an answer is no configuration, in plain words. */
export function sayRefusal({ status, why, body }: ProviderAnswer): string {
  if (status === 0) return why ?? "no answer";
  if (/InvalidAccessKeyId|ExpiredToken|SignatureDoesNotMatch|InvalidToken|TokenRefreshRequired|RequestExpired/.test(body))
    return `the credentials were refused (${status}): expired, revoked or wrong`;
  if (status === 401) return "the credentials were refused (401): expired, revoked or wrong";
  if (status === 403) return "the call was refused (403): these credentials may not read it";
  if (status === 429 || status === 503) return `asked too often (${status}); try later`;
  if (status >= 300 && status < 400) return `sent elsewhere (${status}); name the right region or address`;
  return `answered ${status}`;
}
