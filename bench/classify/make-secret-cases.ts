import type { LabelledCase } from "./labelled-case.ts";
import { alphabets, makeChance, type Chance } from "./random.ts";
import { asideKeyPlaces, asideNegatives, asidePasswordPlaces } from "./secret-aside.ts";
import { secretFormats } from "./secret-formats.ts";
import { hardNegatives } from "./secret-negatives.ts";
import { keyPlaces, makePassword, passwordPlaces } from "./secret-places.ts";

/** Labelled texts made from published formats, a third of them hard negatives. The same seed makes the same texts. */
export function makeSecretCases(seed: number, perKind: number): LabelledCase[] {
  const chance = makeChance(seed);
  const cases: LabelledCase[] = [];
  for (let round = 0; round < perKind; round += 1) {
    for (const [type, { make, near }] of Object.entries(secretFormats))
      cases.push(placeKey(chance, type, make(chance), near ?? type.split("-")[0] ?? type));
    for (const place of passwordPlaces) cases.push(fill(place.kind, place.text, "PW", makePassword(chance), place.type ?? "password"));
    cases.push(...encodedCases(chance));
    for (const [kind, make] of Object.entries(hardNegatives))
      for (let i = 0; i < 2; i += 1) cases.push({ kind: `neg-${kind}`, text: make(chance), spans: [] });
  }
  return cases;
}

/** The same kinds in places that were kept aside while tuning. */
export function makeAsideCases(seed: number, perKind: number): LabelledCase[] {
  const chance = makeChance(seed);
  const cases: LabelledCase[] = [];
  for (let round = 0; round < perKind; round += 1) {
    for (const [type, { make, near }] of Object.entries(secretFormats))
      cases.push(placeKey(chance, type, make(chance), near ?? type.split("-")[0] ?? type, asideKeyPlaces));
    for (const place of asidePasswordPlaces) cases.push(fill("aside", place, "PW", makePassword(chance), "password"));
    for (const text of asideNegatives)
      cases.push({ kind: "neg-aside", text, spans: [] }, { kind: "neg-aside", text: `Can you help?\n\n${text}\nThanks`, spans: [] });
  }
  return cases;
}

function placeKey(chance: Chance, type: string, key: string, vendor: string, places: readonly string[] = keyPlaces): LabelledCase {
  const isBlock = key.includes("\n");
  const place = isBlock
    ? chance.pick(["KEY\n", "id_rsa:\n\nKEY\n\nplease add it to the server\n", '{"private_key": "KEY"}\n'])
    : chance.pick(places);
  const value = isBlock && place.startsWith("{") ? key.replaceAll("\n", "\\n") : key;
  const upper =
    place.includes("NAME_") && /^[A-Z#]/.test(place)
      ? vendor.toUpperCase().replaceAll(" ", "_")
      : vendor.replaceAll(" ", /NAME[A-Z_.]/.test(place) ? "_" : " ");
  return fill(type, place.replaceAll("NAME", upper), "KEY", value, type);
}

/** Puts the value where the mark stands last and labels it. */
function fill(kind: string, place: string, mark: string, value: string, type: string): LabelledCase {
  const at = place.search(new RegExp(`(?<![A-Z_])${mark}(?![A-Z_])`));
  const text = place.slice(0, at) + value + place.slice(at + mark.length);
  return { kind, text, spans: [{ start: at, end: at + value.length, type }] };
}

function encodedCases(chance: Chance): LabelledCase[] {
  const password = makePassword(chance);
  const base64 = Buffer.from(`DB_HOST=db1\nDB_PASSWORD=${password}\n`).toString("base64");
  const hex = Buffer.from(`aws_key=AKIA${chance.draw(alphabets.base32, 16)}`).toString("hex");
  const wide = Buffer.from(`$password = "${password}"; connect`, "utf16le").toString("base64");
  const basic = Buffer.from(`svc:${password}`).toString("base64");
  const token = `gsk_${chance.draw(alphabets.base62, 52)}`;
  const escaped = [...token].map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
  const percent = encodeURIComponent(token).replaceAll("_", "%5F");
  const full =
    [...`ghp`].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join("") + `＿${chance.draw(alphabets.base62, 36)}`;
  return [
    fill("base64", "env file: KEY\n", "KEY", base64, "encoded-secret"),
    fill("hex", "dump KEY end\n", "KEY", hex, "encoded-secret"),
    fill("utf16-base64", "powershell -EncodedCommand KEY\n", "KEY", wide, "encoded-secret"),
    fill("basic", "Authorization: Basic KEY\n", "KEY", basic, "basic-auth"),
    fill("k8s", "apiVersion: v1\nkind: Secret\ndata:\n  password: KEY\n", "KEY", Buffer.from(password).toString("base64"), "k8s-secret"),
    fill("docker", '{"auths":{"registry.internal":{"auth":"KEY"}}}\n', "KEY", basic, "docker-auth"),
    fill("escaped", '{"token":"KEY"}\n', "KEY", escaped, "groq"),
    fill("percent", "https://acme.dev/cb?token=KEY&state=1\n", "KEY", percent, "groq"),
    fill("full-width", "token KEY here\n", "KEY", full, "github-pat"),
  ];
}
