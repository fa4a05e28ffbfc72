import type { Config } from "../../core/exposure/read-config.ts";
import type { ExposureAnswer } from "../../core/exposure/exposure.ts";

/** The family of storage providers: each turns an exported configuration into who can do what. No I/O. */
export interface BucketProvider {
  /** `provider` in the answer and in `{id, provider, config}`. */
  readonly id: string;
  readonly title: string;
  /** True when the configuration looks like this provider's; for input that does not name one. */
  recognise(config: Config): boolean;
  /** Never throws: what is missing or refused is `unknown`. `now` decides about dates and expiry. */
  judge(config: Config, now: Date): ExposureAnswer;
}
