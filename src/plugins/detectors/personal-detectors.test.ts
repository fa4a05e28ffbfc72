import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { compileDetectors } from "../../core/classify/compile-detectors.ts";
import { foldText } from "../../core/classify/fold-text.ts";
import { resolveOverlaps } from "../../core/classify/resolve-overlaps.ts";
import { scanText } from "../../core/classify/scan-text.ts";
import { address } from "./address.ts";
import { bankAccount } from "./bank-account.ts";
import { bic } from "./bic.ts";
import { cardDetails } from "./card-details.ts";
import type { Detector } from "./contract.ts";
import { creditCard } from "./credit-card.ts";
import { cryptoWallet } from "./crypto-wallet.ts";
import { dateOfBirth } from "./date-of-birth.ts";
import { email } from "./email.ts";
import { iban } from "./iban.ts";
import { identityDocument } from "./identity-document.ts";
import { imei } from "./imei.ts";
import { ipAddress } from "./ip-address.ts";
import { licensePlate } from "./license-plate.ts";
import { macAddress } from "./mac-address.ts";
import { medical } from "./medical.ts";
import { nationalId } from "./national-id.ts";
import { person } from "./person.ts";
import { phone } from "./phone.ts";
import { salary } from "./salary.ts";
import { vin } from "./vin.ts";

/** Per detector: texts with the one value that must be found between « and », and texts that must stay silent. */
const cases: readonly (readonly [
  detector: Detector,
  found: readonly (readonly [type: string, marked: string])[],
  silent: readonly string[],
])[] = [
  [
    nationalId,
    [
      ["us-ssn", "yes, ssn is «667-03-3804» dob"],
      ["uk-nino", "NI number «NX 15 61 74 A», lives"],
      ["pl-pesel", "Zuzanna, PESEL «77021696169», zam."],
      ["jp-mynumber", "マイナンバー:«6856 6642 6455»"],
      ["jp-mynumber", "マイナンバー:«685666426455»。"],
      ["it-cf", "C.F. «NLDVFD73P59F839Q», Via"],
      ["us-ssn", "is «667-03-3804» (SSN)"],
      ["br-cpf", "no label «390.533.447-05» here"],
    ],
    [
      "PESEL 77021696168",
      "El número de serie 12345678-A no es un DNI. Pedido 87654321A tampoco.",
      "ssn 000-00-0000",
      "123456789 * 987654321",
      "uuid 3f2504e0-4f89-41d3-9a0c-0305e82c3301",
    ],
  ],
  [
    identityDocument,
    [
      ["passport", "passport «577262343» exp 2031-06-14"],
      ["driver-license", "driver's license no. «D1234567»"],
      ["employee-id", "Personalnummer «48211»"],
      ["mrn", "MRN: «00482213»"],
      ["imei", "IMEI «490154203237518»"],
    ],
    ["passport control opens at 577 am", "license 2026", "serial number 577262343"],
  ],
  [
    bankAccount,
    [
      ["us-aba", "routing «063094150» acct"],
      ["bank-account", "acct «4437162816» ok"],
      ["bank-account", "Kontonummer: «73849201»"],
    ],
    ["account created 2026-03-12", "routing 063094151", "order 4437162816"],
  ],
  [
    creditCard,
    [
      ["credit-card", "Card «3735-764327-56128» 06/29"],
      ["credit-card", "'«36150439567638»'"],
      ["credit-card", "x «6304104392680617», y"],
    ],
    ["order number is 9793723845458751", "4242 4242 4242 4242", "tracking 6304104392680617", "1772534400000000"],
  ],
  [
    cardDetails,
    [
      ["card-expiry", "Card 3797 982016 55018 «04/29»."],
      ["cvv", "card 3735-764327-56128, CVV «118»."],
    ],
    ["exp 04/29 of the lease", "cvv is the code on the back", "ratio 04/29"],
  ],
  [
    iban,
    [
      ["iban", "konto «PL76 4199 1617 3625 9370 5209 2107». Dane"],
      ["iban", "su «IT37 H206 5075 6104 0642 2252 107», BIC"],
      ["iban", "x «PL27755099949908303425056176»."],
    ],
    ["hash DE89370400440532013001XYZ", "AT12ABC is a firmware id", "DE00 0000 0000 0000 0000 00"],
  ],
  [
    bic,
    [
      ["bic", "BIC «UNCRITMMXXX»."],
      ["bic", "SWIFT/BIC: «DEUTDEFF»"],
    ],
    ["BIC MEETING NOTES", "a swift response"],
  ],
  [
    phone,
    [
      ["phone", "Tried «+44 7563 436059» twice"],
      ["phone", "'«244-744-8323»'"],
      ["phone", "tel. «517-448-369»."],
      ["phone", "連絡先は«090-1620-8240»です"],
    ],
    ["13.14159265358979", "2026-02-18 03:12:44", "SKU 5174483690"],
  ],
  [
    email,
    [
      ["email", "Email «kirra.nguyen72@gmail.com»."],
      ["email", "to «nora [at] posteo [dot] de» now"],
    ],
    ["user@example.com", "{{email}}", "@acme/tools@1.2.3"],
  ],
  [
    dateOfBirth,
    [
      ["dob", "DOB «1982-01-03», NI"],
      ["dob", "Né(e) le «01/05/1965»\n"],
      ["dob", "生年月日は«1956年6月6日»、"],
    ],
    ["exp 2031-06-14", "born to run", "created 1982-01-03"],
  ],
  [
    person,
    [
      ["person", "Name «Poppy Fairweather», DOB"],
      ["person", "[09:41] «Luis»: hey"],
      ["person", "ονομάζομαι «Γιώργος Νικολαΐδης», ΑΜΚΑ"],
      ["person", "«高橋健太»と申します"],
      ["person", "고객 «김민수»님"],
    ],
    ["la place Charles de Gaulle", "Team Madison won", "{{first_name}} {{last_name}}", "class PatientRecord"],
  ],
  [
    address,
    [
      ["address", "lives at «129 Hollybush Lane, Bristol BS7 8PD». Tried"],
      ["address", "zam. «ul. Kwiatowa 53/28, 00-590 Warszawa», tel"],
      ["address", "新住所:«東京都渋谷区神宮前2-18-2»、電話"],
    ],
    ["on the way to 5 points", "0x7fff address space", "the street"],
  ],
  [
    ipAddress,
    [
      ["ip-address", "from «81.23.4.51» port"],
      ["ip-address", "from «2a02:8109:9c80::1» port"],
    ],
    ["10.0.0.1", "192.0.2.5", "version 4.18.2.1", "Upgrade from 4.18.2.1 now", "2001:db8::1", "mask 255.255.255.0"],
  ],
  [
    macAddress,
    [
      ["mac-address", "mac «3c:22:fb:10:a1:22», x"],
      ["mac-address", "mac «3C-22-FB-10-A1-22» x"],
    ],
    ["00:00:00:00:00:00", "10:32:44:10:11:12:13", "FF:FF:FF:FF:FF:FF"],
  ],
  [
    cryptoWallet,
    [
      ["crypto-wallet", "to «bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq» now"],
      ["crypto-wallet", "to «1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa» now"],
    ],
    ["1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb", "9fceb02d0ae598e95dc970b74767f19372d61af8"],
  ],
  [vin, [["vin", "car «1M8GDM9AXKP042788» x"]], ["1M8GDM9A0KP042788"]],
  [imei, [["imei", "x «49-015420-323751-8» y"]], ["490154203237518", "49-015420-323751-9"]],
  [
    licensePlate,
    [
      ["license-plate", "Kennzeichen «HH-KP 1234», Halter"],
      ["license-plate", "reg «LD51 KXR»)"],
    ],
    ["plate of food", "registration opens in 2026"],
  ],
  [
    medical,
    [
      ["medical", "Patient Poppy MacLeod. Query «rheumatoid arthritis», CRP"],
      ["medical", "患者王晓明,诊断:«糖尿病»"],
    ],
    ["What is type 2 diabetes?", "World Asthma Day", "diabetes prevalence by country"],
  ],
  [
    salary,
    [
      ["salary", "Harriet Hughes has a salary of «54,000 EUR» from May"],
      ["salary", "Mitarbeiterin Anna Nagy: Bruttogehalt «4.200 €»"],
    ],
    ["The average salary is 54,000 EUR in the sector", "salary negotiation tips"],
  ],
];

function find(detector: Detector, text: string): string[] {
  const found = resolveOverlaps(scanText(compileDetectors([detector], []), foldText(text), 0, true).found);
  return found.map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);
}

for (const [detector, found, silent] of cases) {
  describe(detector.id, () => {
    for (const [type, marked] of found) {
      it(`finds ${marked.slice(0, 48)}`, () => {
        const value = marked.slice(marked.indexOf("«") + 1, marked.indexOf("»"));
        assert.ok(find(detector, marked.replace(/[«»]/g, "")).includes(`${type} ${value}`));
        assert.ok(detector.types.includes(type));
      });
    }
    for (const text of silent) it(`is silent on ${text.slice(0, 48)}`, () => assert.deepEqual(find(detector, text), []));
  });
}

describe("all of them", () => {
  const plan = compileDetectors(
    cases.map(([detector]) => detector),
    [],
  );

  it("answer any text with spans inside it", () => {
    const piece = fc.constantFrom(
      "12",
      "4",
      " ",
      "-",
      ".",
      "/",
      "(",
      ")",
      "+",
      "@",
      "a",
      "DE",
      "Anna",
      "Nagy",
      ":",
      "ssn",
      "tel",
      "street",
      "é",
      "東京都",
      "\ud800",
      "😀",
      "\n",
      "1985",
      "card",
      "IBAN",
      "ul. ",
      "[at]",
      "2a02::",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
        const text = foldText(pieces.join(""));
        for (const { start, end } of scanText(plan, text, 0, true).found) assert.ok(start >= 0 && start < end && end <= text.length);
      }),
      { numRuns: 300 },
    );
  });

  it("find the same in full-width digits and with no-break spaces", () => {
    const text = "SSN 667-03-3804, IBAN PL76 4199 1617 3625 9370 5209 2107";
    const types = (written: string): string[] => resolveOverlaps(scanText(plan, foldText(written), 0, true).found).map(({ type }) => type);
    assert.deepEqual(types(text), ["us-ssn", "iban"]);
    assert.deepEqual(types(text.replaceAll(" ", "\u00a0")), ["us-ssn", "iban"]);
    assert.deepEqual(types(text.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))), ["us-ssn", "iban"]);
  });
});
