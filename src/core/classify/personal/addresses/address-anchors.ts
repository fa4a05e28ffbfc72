import * as patterns from "./address-patterns.rows.ts";
import type { AddressPattern } from "./address-patterns.rows.ts";

type Row = readonly [words: string, pattern: AddressPattern];

/** Street words that stand alone, with the pattern that reads the address round them. */
const wholeWords: readonly Row[] = [
  [
    "street|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd|court|ct|place|pl|square|sq|terrace|way|close|crescent|cres|parade|pde|gardens|gdns|grove|hill|mews|row|walk|rise|view|green|highway|hwy|parkway|pkwy|circle|cir|trail|trl|loop|quay|wharf|esplanade|broadway|alley|heights|marg|nagar|plaza|bypass|causeway|embankment|chase",
    patterns.englishStreet,
  ],
  [
    "rue|avenue|av|boulevard|bd|bvd|place|chemin|quai|impasse|allée|allées|cours|route|square|passage|faubourg|sentier|montée|cité",
    patterns.frenchStreet,
  ],
  [
    "via|viale|piazza|piazzale|corso|largo|vicolo|strada|calle|c/|av|avenida|avda|avd|plaza|paseo|camino|carrera|cra|ronda|rua|travessa|alameda|praça|estrada|rodovia|str|bd|calea|șoseaua|carrer|passeig|bulevardul",
    patterns.romanceStreet,
  ],
  ["ul|ulica|ulice|al|aleja|aleje|pl|plac|os|osiedle|trg|náměstí", patterns.polishStreet],
  ["utca|út|útja|tér|tere|körút|krt|sétány|fasor|rakpart", patterns.hungarianStreet],
  ["mah|mahallesi|cad|caddesi|sok|sokak|sokağı|sk|bulvarı|cd", patterns.turkishStreet],
  [
    "ул|улица|вул|вулиця|пр-т|пр|просп|проспект|бул|бульвар|булевард|пл|площадь|площа|пер|переулок|пров|провулок|наб|шоссе|жк|проезд",
    patterns.cyrillicStreet,
  ],
  ["λεωφ|λεωφόρος|οδός|πλ|πλατεία|οδού", patterns.greekStreet],
  ["شارع|طريق|حي|רחוב|רח'|שדרות|שד'|דרך", patterns.semiticStreet],
  ["po box|p.o. box|postfach|postbus|apartado|postboks", patterns.postBox],
  ["straße|strasse|str.|platz|weg|allee|gasse|ring|damm|ufer", patterns.germanStreet],
  ["gata|väg|gränd|gate|vei|allé|plads|tee|puiestee|maantee|tänav|iela|gatvė|prospektas|boulevard", patterns.nordicStreet],
];

/** Street words that end a longer word: `Hauptstraße`, `Keizersgracht`, `Storgatan`. */
const endings: readonly Row[] = [
  ["straße|strasse|str.|gasse|platz|allee|weg |chaussee|damm |ufer |steig |markt |pfad |graben ", patterns.germanStreet],
  ["straat|laan |gracht|plein |kade |singel |dreef |steeg |dijk |steenweg", patterns.dutchStreet],
  [
    "gatan |gata |vägen |gränd |stigen |torget |backen |allén |veien |vegen |gaten |gade |vej |stræde |katu |tie |kuja |polku |tori |puisto |rinne |ranta ",
    patterns.nordicStreet,
  ],
];

/** Beginnings of addresses in scripts without spaces. */
const eastern: readonly Row[] = [
  [
    "東京都|北海道|大阪府|京都府|神奈川県|埼玉県|千葉県|愛知県|兵庫県|福岡県|静岡県|茨城県|広島県|宮城県|新潟県|長野県|岐阜県|群馬県|栃木県|岡山県|福島県|三重県|熊本県|鹿児島県|沖縄県|滋賀県|山口県|愛媛県|奈良県|長崎県|青森県|岩手県|石川県|山形県|大分県|宮崎県|富山県|秋田県|香川県|和歌山県|佐賀県|山梨県|福井県|徳島県|高知県|島根県|鳥取県",
    patterns.japanesePlace,
  ],
  ["서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충청|충북|충남|전북|전남|전라|경북|경남|경상|제주", patterns.koreanPlace],
];

export const addressLabels =
  "address|home address|postal address|mailing address|billing address|shipping address|delivery address|residential address|street address|lives at|living at|residing at|resides at|resident of|addr|home_address|street_address|ship to|deliver to|deliver it to|moved to|new address|adresse|anschrift|wohnadresse|wohnhaft|wohnhaft in|bydlím|bydlí|bytem|wohnt in|lieferadresse|rechnungsadresse|postanschrift|adresse postale|domicilié au|domiciliée au|domicile|habite au|demeurant au|demeurant|adresse de livraison|dirección|direccion|domicilio|domiciliado en|domiciliada en|vive en|con domicilio en|indirizzo|residenza|residente in|abita in|domiciliato in|residente a|morada|endereço|endereco|residente na|residente em|adres|woonadres|woont op|woonachtig|wonende te|adresas|adres zamieszkania|zamieszkały|zamieszkała|zam|zam.|adresa|bydliště|trvalé bydliště|bytem|bydlisko|lakcím|lakcíme|cím|címe|domiciliu|domiciliat|domiciliată|cu domiciliul în|osoite|katuosoite|kotiosoite|postiosoite|aadress|elukoht|adrese|dzīvesvieta|gyvenamoji vieta|adressen|bostadsadress|folkebokført adresse|bopæl|bopel|prebivališče|naslov|adresi|ikametgah|ev adresi|διεύθυνση|κατοικία|адрес|домашний адрес|проживает|прописан|адреса|проживає|мешкає|адресът|alamat|địa chỉ|tirahan";
export const easternLabels =
  "住所|新住所|現住所|ご住所|お届け先|地址|住址|家庭住址|收货地址|收件地址|通訊地址|주소|주소는|배송지|자택|عنوان|العنوان|عنواني|السكن|כתובת|מגורים|कता|पता|पता:|निवास|ที่อยู่|บ้านเลขที่";

export interface AddressAnchors {
  readonly words: ReadonlyMap<string, readonly AddressPattern[]>;
  readonly anchors: ReadonlyMap<string, readonly AddressPattern[]>;
}

function gather(rows: readonly Row[]): Map<string, AddressPattern[]> {
  const made = new Map<string, AddressPattern[]>();
  for (const [words, pattern] of rows) for (const word of words.split("|")) made.set(word, [...(made.get(word) ?? []), pattern]);
  return made;
}

/** Words and endings that lead to an address, with the patterns to try there. */
export const addressAnchors: AddressAnchors = { words: gather(wholeWords), anchors: gather([...endings, ...eastern]) };
