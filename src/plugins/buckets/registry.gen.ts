// Made by `npm run generate` from the files of this folder. Not edited by hand.
import type { BucketProvider } from "./contract.ts";
import { azure } from "./azure.ts";
import { gcs } from "./gcs.ts";
import { r2 } from "./r2.ts";
import { s3 } from "./s3.ts";

export const buckets: readonly BucketProvider[] = [
  azure,
  gcs,
  r2,
  s3,
];
