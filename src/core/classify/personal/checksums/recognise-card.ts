import { cardNetworks } from "./card-networks.rows.ts";
import { passLuhn } from "./pass-luhn.ts";

/** Published test numbers of processors (Stripe, Adyen, PayPal, Braintree documentation): never a finding. */
const testCards = new Set(
  (
    "4242424242424242 4000056655665556 4111111111111111 4012888888881881 4222222222222 5555555555554444 5105105105105100 2223003122003222 " +
    "5200828282828210 378282246310005 371449635398431 378734493671000 6011111111111117 6011000990139424 30569309025904 38520000023237 " +
    "3530111333300000 3566002020360505 6200000000000005 4000000000000002 4000000000009995 4000000000000069 4000000000000127 4000000000003220 " +
    "4000002500003155 4000002760003184 6011981111111113 5019717010103742 6304000000000000 5424000000000015 4007000000027 4012000033330026 " +
    "4012000077777777 4217651111111119 4500600000000061 4000111111111115 5431111111111111 5431111111111228 4988438843884305 2222400070000005 " +
    "5454545454545454 6759649826438453 36006666333344 370000000000002 4917610000000000 5577000055770004 3569990010095841 6771798021000008 " +
    "4166676667666746 4646464646464644 4000620000000007 4000060000000006 5100290029002909 5500000000000004 6011000000000004 340000000000009"
  ).split(" "),
);

/** Whether a card number is a processor's published test number. */
export function isTestCard(digits: string): boolean {
  return testCards.has(digits) || /^(\d)\1+$/.test(digits) || /^4000000\d{9}$/.test(digits);
}

/** The lengths that networks issue under the first six digits of `digits`, one bit each; 0 where none does. */
export function cardLengths(digits: string): number {
  let prefix = 0;
  for (let i = 0; i < 6; i++) prefix = prefix * 10 + digits.charCodeAt(i) - 48;
  let lengths = 0;
  for (let i = 0; i < cardNetworks.length; i++) {
    const row = cardNetworks[i];
    if (row === undefined || prefix < row.from || prefix > row.to) continue;
    for (const length of row.lengths) lengths |= 1 << length;
  }
  return lengths;
}

/**
 * The network of a payment card number, or undefined: issuer range (ISO/IEC 7812, networks' published tables),
 * length of that network and Luhn. Digits only.
 */
export function recogniseCard(digits: string): string | undefined {
  if (digits.length < 12 || digits.length > 19 || digits.charCodeAt(0) < 50) return undefined;
  const prefix = Number(digits.slice(0, 6));
  for (const row of cardNetworks) {
    if (prefix < row.from || prefix > row.to || !row.lengths.includes(digits.length)) continue;
    return passLuhn(digits) ? row.network : undefined;
  }
  return undefined;
}
