import type { Door } from "./exposure.ts";

/** What an answer about a bucket means to a newcomer, and the commands that shut it or make it known. */
export interface ExposureWords {
  readonly meaning: string;
  readonly fix: readonly string[];
}

interface Judged {
  readonly provider: string;
  /** The bucket; of Azure `account/container`. */
  readonly name: string;
  readonly get: Door;
  readonly list: Door;
  readonly put: Door;
  readonly latent: boolean;
  readonly reasons: readonly string[];
}

/** Explains a judged bucket. Names that are no bucket's are left out of the commands: they come from foreign files. */
export function explainExposure(judged: Judged): ExposureWords {
  const { provider, get, list, put, latent } = judged;
  const name = /^[a-z0-9][a-z0-9._-]*(?:\/\$?[a-z0-9-]+)?$/.test(judged.name) ? judged.name : "NAME";
  if ([get, list, put].includes("yes")) return { meaning: sayOpen(judged), fix: shut[provider]?.(name, judged) ?? [] };
  if ([get, list, put].includes("unknown"))
    return {
      meaning: "A setting that decides was not in what was read, or the call was refused. That is not the same as shut.",
      fix: [askAgain(provider, name)],
    };
  if (latent)
    return {
      meaning:
        "Nobody outside reaches it today. One switch alone keeps a public grant shut: whoever turns it off opens the bucket at once.",
      fix: [...(remove[provider]?.(name) ?? [])],
    };
  return { meaning: "Nobody reaches it without being let in by name.", fix: [] };
}

function sayOpen({ get, list, put }: Judged): string {
  const parts = [
    ...(put === "yes" ? ["Everybody can write into it: others' files would be served as yours, at your cost."] : []),
    ...(list === "yes" ? ["Everybody can list what is in it, so no name is secret."] : []),
    ...(get === "yes"
      ? [
          list === "yes"
            ? "Everybody can read its files."
            : "Everybody who knows or guesses a file's name can read it; a source map or manifest gives names away.",
        ]
      : []),
  ];
  return parts.join(" ");
}

const splitAzure = (name: string): readonly [string, string] => {
  const [account = "ACCOUNT", container = "CONTAINER"] = name.split("/");
  return [account, container];
};

type Commands = (name: string, judged: Judged) => readonly string[];

/** Sources: AWS CLI s3api, gcloud storage, az storage and wrangler r2 command references. */
const shut: Readonly<Record<string, Commands>> = {
  s3: (name) => [
    `aws s3api put-public-access-block --bucket ${name} --public-access-block-configuration BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true`,
  ],
  gcs: (name) => [`gcloud storage buckets update gs://${name} --public-access-prevention`],
  azure: (name, { reasons }) => {
    const [account, container] = splitAzure(name);
    if (container === "$web" || reasons.includes("static website"))
      return [`az storage blob service-properties update --account-name ${account} --static-website false`];
    return [
      `az storage container set-permission --account-name ${account} --name ${container} --public-access off`,
      `az storage account update --name ${account} --allow-blob-public-access false`,
    ];
  },
  r2: (name, { reasons }) => [
    ...(reasons.some((reason) => reason.startsWith("r2.dev")) ? [`npx wrangler r2 bucket dev-url disable ${name}`] : []),
    ...reasons.flatMap((reason) => {
      const domain = /^custom domain ([a-z0-9.-]+)$/.exec(reason)?.[1];
      return domain === undefined ? [] : [`npx wrangler r2 bucket domain remove ${name} --domain ${domain}`];
    }),
  ],
};

/** Takes the grant away that a switch keeps shut. */
const remove: Readonly<Record<string, (name: string) => readonly string[]>> = {
  s3: (name) => [
    `aws s3api get-bucket-policy --bucket ${name}  # take the public statement out`,
    `aws s3api put-bucket-acl --bucket ${name} --acl private`,
  ],
  gcs: (name) => [
    `gcloud storage buckets remove-iam-policy-binding gs://${name} --member=allUsers --all`,
    `gcloud storage buckets update gs://${name} --uniform-bucket-level-access`,
  ],
  azure: (name) => {
    const [account, container] = splitAzure(name);
    return [`az storage container set-permission --account-name ${account} --name ${container} --public-access off`];
  },
};

function askAgain(provider: string, name: string): string {
  if (provider === "azure") return `plimsoll exposure read azure ${name} --subscription ID --resource-group GROUP`;
  return `plimsoll exposure read ${provider} ${name}`;
}
