/** A made-up person with each value in the way the table writes it. */
export interface Person {
  readonly email: string;
  readonly number: string;
  readonly iban: string;
  readonly phone: string;
  readonly first: string;
  readonly last: string;
  readonly born: string;
}

const firsts = "Anna Jürgen Zoë Seán María Łukasz Björn Chloé Mehmet Ingrid Olga Paul Noor Ivana Tomás Élise Hans Petra Yusuf Aoife".split(
  " ",
);
const starts = "Ober Nieder Hav Lind Stein Brand Kohl Wald Berg Mar Cal Fer Dub Nov Pet Ros Mül Grün Söder Jak".split(" ");
const ends = "meier son ström etti owski ova ández ridge hofer mann ley ard inen aux escu bauer dottir well ini ak".split(" ");

/** A sequence of numbers that is the same at each run (Lehmer, CACM 1988). */
export function makeDice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % sides;
  };
}

export function makePerson(at: number, roll: (sides: number) => number): Person {
  const first = firsts[roll(firsts.length)] ?? "";
  const last = `${starts[roll(starts.length)] ?? ""}${ends[roll(ends.length)] ?? ""}`;
  const digits = (length: number): string => Array.from({ length }, () => roll(10)).join("");
  return {
    email: `p${at}.${roll(1000)}@kunde${roll(50)}.example`,
    number: `K-${at}-${digits(4)}`,
    iban: `DE${digits(2)}${digits(8)}${String(at).padStart(10, "0")}`,
    phone: `+49 15${roll(10)} ${digits(3)}${String(at).padStart(6, "0").slice(-5)}`,
    first,
    last,
    born: `${1940 + roll(65)}-${String(1 + roll(12)).padStart(2, "0")}-${String(1 + roll(28)).padStart(2, "0")}`,
  };
}

const monthNames = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(" ");

/** The ways in which people paste a person: by one key in another form, or by two fields. */
export const ways: readonly { readonly name: string; write(person: Person): string }[] = [
  { name: "e-mail in capitals", write: ({ email }) => `Please write to ${email.toUpperCase()} today.` },
  { name: "e-mail in brackets", write: ({ email }) => `From: X <${email}>, sent yesterday` },
  { name: "number with spaces", write: ({ number }) => `Kunde ${number.replaceAll("-", " ")} hat angerufen` },
  { name: "number without separators", write: ({ number }) => `ref=${number.replaceAll("-", "").toLowerCase()};` },
  { name: "IBAN in fours", write: ({ iban }) => `IBAN: ${iban.match(/.{1,4}/g)?.join(" ")}\n` },
  { name: "IBAN full width", write: ({ iban }) => iban.replaceAll(/\w/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)) },
  { name: "phone national", write: ({ phone }) => `Tel. 0${phone.slice(4, 7)}/${phone.slice(8)}` },
  { name: "phone with 00 and (0)", write: ({ phone }) => `call 0049 (0)${phone.slice(4)} now` },
  { name: "phone dashed", write: ({ phone }) => `tel:+49-${phone.slice(4, 7)}-${phone.slice(8, 11)}-${phone.slice(11)}` },
  {
    name: "name turned, date by points",
    write: ({ last, born }) => `${last.toUpperCase()}, geb. ${born.split("-").toReversed().join(".")}`,
  },
  {
    name: "name without accents, date by slashes",
    write: ({ last, born }) =>
      `${born.slice(5, 7)}/${born.slice(8)}/${born.slice(0, 4)} ${last.normalize("NFD").replaceAll(/\p{M}/gu, "")}`,
  },
  {
    name: "date in words",
    write: ({ last, born }) =>
      `Frau ${last} wurde am ${Number(born.slice(8))}. ${monthNames[Number(born.slice(5, 7)) - 1]} ${born.slice(0, 4)} geboren`,
  },
  { name: "first and last name in a row", write: ({ first, last }) => `${first.toLowerCase()};${last.toLowerCase()};aktiv` },
];

/** The same person with one thing changed, so that nobody of the table is meant. */
export const misses: readonly ((person: Person, at: number) => string)[] = [
  ({ email }) => `x${email}`,
  ({ email }) => `${email}.evil.test`,
  ({ email }) => email.replace("@kunde", "@kunden"),
  ({ number }) => `${number}9`,
  ({ number }) => number.replace("K-", "L-"),
  ({ iban }) => iban.replace(/^DE/, "AT"),
  ({ iban }) => `${iban}1`,
  ({ phone }) => phone.replace("+49", "+43"),
  ({ phone }) => `${phone}7`,
  ({ last, born }) => `${last}son, ${born}`,
  ({ last, born }) => `${last} ${Number(born.slice(0, 4)) - 100 + 30}${born.slice(4)}`,
  ({ first }) => `Dear ${first}, thank you for your letter`,
];
