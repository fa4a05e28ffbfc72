import { narrowToLatin } from "./narrow-to-latin.ts";

/**
 * Parts of written addresses as sticky patterns by family; every quantifier is bounded. `W` stands for a capitalised
 * word, `P` for a word of a place name. Sources: UPU postal addressing systems, national posts' guides.
 */
const W = "\\p{Lu}(?:[\\p{L}\\p{M}'-]{0,24}|\\p{L}{0,2}\\.)(?![\\p{L}\\d])";
const P = `${W}(?:[ -](?:(?:de|la|le|les|del|der|am|an|im|sur|en|sous|do|da|dos|di|nad|pod|upon|on|the|of|y|i|w) ){0,2}${W}){0,3}`;
const unit = "(?:,? ?(?:Apt|Apartment|Unit|Suite|Ste|Flat|Floor|Fl|Rm|Room|Level|Lot|PH|Bldg|Building|#)\\.? ?#?[A-Z0-9-]{1,6})?";

export interface AddressPattern {
  readonly id: string;
  /** How far before the street word the address may begin, in code units; 0 when the word begins it. */
  readonly back: number;
  /** Sticky; compiled at first use. */
  readonly form: () => RegExp;
}

function make(id: string, back: number, source: string, isLatin = true): AddressPattern {
  let form: RegExp | undefined;
  return { id, back, form: () => (form ??= isLatin ? new RegExp(narrowToLatin(source), "y") : new RegExp(source, "uy")) };
}

const usState =
  "(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|AB|BC|MB|N[BLSTU]|ON|PE|QC|SK|YT|NSW|VIC|QLD|TAS|ACT|SA|WA)";
const ukPost = "[A-Z]{1,2}\\d[A-Z0-9]? ?\\d[A-Z]{2}";
const caPost = "[A-Z]\\d[A-Z] ?\\d[A-Z]\\d";
const cityTail = `(?:,? ?\\n?${P}(?:,? (?:Co\\.? )?${P})?)?(?:,? ${usState}\\b)?(?:,? ?\\n?(?:${ukPost}|${caPost}|\\d{5}(?:-\\d{4})?|\\d{4}|\\d{6}|[A-Z]\\d{2} [A-Z0-9]{4})\\b)?(?:,? (?:USA?|UK|United Kingdom|United States|Canada|Ireland|Australia|New Zealand|India|South Africa)\\b)?`;

/** `129 Hollybush Lane, Bristol BS7 8PD`, `742 Evergreen Terrace Apt 4B, Springfield, IL 62704`. */
export const englishStreet = make(
  "english",
  64,
  `(?:(?:Flat|Apt|Apartment|Unit|Suite|Room) ?[A-Z0-9]{1,4},? )?(?:No\\.? ?)?\\d{1,6}(?:[A-Za-z]|[-/]\\d{1,4}[A-Za-z]?)?,? (?:[NSEW]{1,2}\\.? )?(?:(?:St\\.? |\\d{1,3}(?:st|nd|rd|th) )?(?:${W} ){0,4})(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Place|Pl|Square|Sq|Terrace|Ter|Way|Close|Crescent|Cres|Parade|Pde|Gardens|Gdns|Grove|Hill|Mews|Row|Walk|Rise|View|Green|Highway|Hwy|Parkway|Pkwy|Circle|Cir|Trail|Trl|Loop|Quay|Wharf|Esplanade|Broadway|Alley|Park|Heights|Point|Vale|Marg|Nagar|Colony|Plaza|Pike|Run|Path|Bypass|Causeway|Embankment|Chase|Mall|High)\\b\\.?(?: [NSEW]{1,2}\\b)?${unit}${cityTail}`,
);

const houseDe = "[1-9]\\d{0,3}(?!\\d) ?[a-zA-Z]?(?:[-/]\\d{1,4}[a-z]?)?";
const germanTail = `(?:,? ?(?:${P}, )?\\n?(?:[ADL]-|CH-)?\\d{4,5} ${P}(?: \\d{1,2}\\b)?)?`;

/** `Hauptstraße 12a, 10115 Berlin`. */
export const germanStreet = make(
  "german",
  40,
  `(?:(?:${W}|[Aa]m|[Aa]n der|[Ii]m|[Zz]um|[Zz]ur|[Uu]nter den|[Aa]lte[rn]?|[Nn]eue[rn]?) ){0,3}\\p{L}{0,24}-?(?:[Ss]tra(?:ß|ss)e|[Ss]tr\\.|[Ww]eg|[Pp]latz|[Gg]asse|[Aa]llee|[Rr]ing|[Dd]amm|[Uu]fer|[Hh]of|[Cc]haussee|[Ss]teig|[Mm]arkt|[Pp]fad|[Ll]inden|[Gg]raben|[Bb]erg) ${houseDe}(?:,? ?(?:Top|Whg\\.?|Wohnung|Tür|\\d{1,2}\\. OG|EG|Stiege) ?\\d{0,3})?${germanTail}`,
);

const romanceTail = `(?:,? ?(?:[-–] )?\\n?(?:F-|I-|E-|B-|L-)?\\d{4,5}(?:-\\d{3})?,? ${P}(?: \\d{1,2}e?r?\\b)?(?: CEDEX(?: \\d{1,2})?)?(?: ?\\([A-Z]{2}\\))?)?`;

/** `159 boulevard Voltaire, 13005 Marseille`. */
export const frenchStreet = make(
  "french",
  16,
  `\\d{1,4}(?: ?(?:bis|ter|quater|[A-D]))?,? ?(?:[Rr]ue|[Aa]v(?:enue|\\.)|[Bb](?:oulevard|d|vd)\\.?|[Pp]lace|[Cc]hemin|[Qq]uai|[Ii]mpasse|[Aa]llées?|[Cc]ours|[Rr]oute|[Ss]quare|[Pp]assage|[Ff]aubourg|[Ss]entier|[Mm]ontée|[Cc]ité)(?: (?:de|du|des|la|le|les|l'|d'|à|aux?|sur|sous)){0,3} ?(?:[\\p{L}\\p{M}'.-]{1,24}|\\d{1,2})(?:[ -](?:(?:de|du|des|la|le|les|et|l'|d') ?){0,2}${W}){0,4}(?:,? (?:[Aa]ppt?\\.?|[Aa]ppartement|[Bb]ât\\.?|[Bb]âtiment|[Éé]tage) ?[A-Z0-9]{1,4})?${romanceTail}`,
);

/** `Via dei Mille 69, 20121 Milano`, `Calle Mayor 12, 3º B, 28013 Madrid`, `Rua das Flores, 123 - São Paulo`. */
export const romanceStreet = make(
  "romance",
  0,
  `(?:[Vv]ia(?:le)?|[Pp]iazz(?:a|ale)|[Cc]orso|[Ll]argo|[Vv]icolo|[Ll]ungo\\p{Ll}{2,10}|[Ss]trada|[Cc]alle|C/|[Aa]v(?:enida|da|d)?\\.?|[Pp]laza|[Pp]aseo|[Cc]amino|[Cc]arrera|Cra\\.?|[Rr]onda|[Rr]ua|R\\.|[Tt]ravessa|[Aa]lameda|[Pp]raça|[Ll]argo|[Ee]strada|[Rr]odovia|[Ss]tr(?:ada|\\.)|[Bb](?:ulevardul|d)\\.?|[Cc]alea|[Șș]oseaua|[Cc]arrer|[Pp]asseig)\\.? ?(?:(?:de|del|della|dei|delle|degli|di|da|do|das|dos|la|las|los|el|al|dell'|d') ?){0,3}(?:\\d{1,3}|[\\p{L}\\p{M}'.-]{2,24})(?: (?:(?:de|del|della|dei|di|da|do|das|dos|la|las|los|e|y|al|dell') ){0,2}(?:${W}|\\d{1,2}(?! ?[,º°ª/\\d-]))){0,4},? ?(?:[Nn](?:[º°.]|r\\.|úm\\.?|o\\.)? ?|#)?\\d{1,5}(?![º°ª\\d]) ?(?:[A-Za-z]\\b|/[A-Za-z0-9]{1,4}|-\\d{1,4})?(?:,? ?(?:\\d{1,2}[º°ª](?: ?[A-Za-z]{1,4}\\b)?|[Aa]p(?:to|t|artamento|\\.)?\\.? ?\\d{1,4}[A-Z]?|[Ii]nt(?:erno|\\.)? ?\\d{1,3}|[Bb]l(?:oco|\\.)? ?[A-Z0-9]{1,3}|[Pp]iso \\d{1,2}|[Pp]uerta \\w{1,3}|[Ee]sc\\.? ?\\w{1,2}|[Ss]c\\. ?\\w{1,2}|[Cc]ol(?:onia|\\.) ${P})){0,3}(?:,? ?(?:- )?\\n?(?:(?:CEP:? ?|C\\.?P\\.? ?)?\\d{4,6}(?:-\\d{3})?,? ${P}(?: ?\\([A-Z]{2}\\)|(?: ?[-/,] ?| )[A-Z]{2}\\b)?|${P}(?:,? ${P})?(?:(?: ?[-/,] ?)[A-Z]{2}\\b)?(?:,? ?(?:CEP:? ?)?\\d{5}-?\\d{3}\\b|,? \\d{4,6}\\b)?))?`,
);

/** `Keizersgracht 123, 1015 CJ Amsterdam`. */
export const dutchStreet = make(
  "dutch",
  40,
  `(?:(?:${W}|[Dd]e|[Vv]an|[Dd]er|[Hh]et|[Oo]ude|[Nn]ieuwe|1e|2e) ){0,4}\\p{L}{0,24}(?:straat|laan|weg|plein|gracht|kade|singel|dreef|hof|pad|steeg|park|dijk|markt|baan|lei|steenweg) \\d{1,4} ?-?(?:[a-zA-Z]|[IVX]{1,3}|bis|hs)?(?:,? (?:bus|bte) ?\\w{1,3})?(?:,? ?\\n?(?:\\d{4} ?[A-Z]{2}|(?:B-)?\\d{4}),? ${P})?`,
);

/** `Storgatan 12, 111 22 Stockholm`, `Vestergade 12, 2. tv, 1456 København K`, `Mannerheimintie 12 A 5, 00100 Helsinki`. */
export const nordicStreet = make(
  "nordic",
  40,
  `(?:${W} ){0,3}\\p{L}{0,24}(?:gatan|gata|vägen|väg|gränd|stigen|torget|backen|allén|veien|vegen|gaten|gate|vei|gade|vej|allé|plads|stræde|boulevard|katu|tie|kuja|polku|tori|puisto|rinne|ranta|tänav|tee|puiestee|maantee|iela|gatvė|gatve|prospektas)\\.? ?\\d{1,4} ?(?:[A-Za-z]{1,2}\\b)?(?: ?\\d{1,3}\\b)?(?:, ?(?:\\d{1,2}\\.|st\\.|lgh|tr\\.?|kl\\.?) ?(?:tv|th|mf|\\d{1,4})?\\.?)?(?:,? ?\\n?(?:S-|N-|DK-|FI-|LV-|LT-)?(?:\\d{3} \\d{2}|\\d{4,5}),? ${P}(?: [KNSVØC]\\b)?)?`,
);

/** `ul. Kwiatowa 53/28, 00-590 Warszawa`, `Kossuth Lajos utca 12., 1051 Budapest`. */
export const polishStreet = make(
  "polish",
  0,
  `(?:[Uu]l(?:\\.|ica|ice)|[Aa]l(?:\\.|eja|eje)|[Pp]l(?:\\.|ac)|[Oo]s(?:\\.|iedle)|[Tt]rg|[Nn]áměstí|[Uu]lice)\\.? ?(?:(?:${W}|\\d{1,2}|[\\p{Ll}]{2,14}) ){1,5}\\d{1,4}(?: ?[a-zA-Z](?![.\\w]| \\d))?(?:/ ?\\d{1,4}[A-Za-z]?)?(?: ?(?:m\\.?|lok\\.?|/) ?\\d{1,4})?(?:,? ?\\n?(?:\\d{2}-\\d{3}|\\d{3} ?\\d{2}|\\d{4,5}) ${P}(?: \\d{1,2}\\b)?)?`,
);

/** Czech and Slovak streets often have no street word: the postcode proves them. `Vinohradská 12/345, 120 00 Praha 2`. */
export const hungarianStreet = make(
  "hungarian",
  60,
  `(?:\\d{4} ${P},? )?(?:${W} ){1,4}(?:utca|út|útja|tér|tere|körút|krt\\.|köz|sétány|u\\.|sor|fasor|rakpart|dűlő) \\d{1,4}(?:[/-]?[A-Za-z0-9]{1,3})?\\.?(?: ?(?:[IVX]{1,4}|\\d{1,2})\\.? ?(?:em\\.?|emelet)? ?(?:/? ?\\d{1,3}\\.?(?: ?ajtó)?)?)?(?:,? \\d{4} ${P})?`,
);

/** `Atatürk Cad. No: 12 D: 5, 34000 Kadıköy/İstanbul`. */
export const turkishStreet = make(
  "turkish",
  60,
  `(?:${W} ){1,5}(?:Mah(?:allesi|\\.)?|Cad(?:desi|\\.)?|Sok(?:ak|ağı|\\.)?|Sk\\.|Blv\\.|Bulvarı|Yolu|Cd\\.),? ?(?:(?:${W}|\\d{1,4}\\.) ){0,4}(?:(?:Cad(?:desi|\\.)?|Sok(?:ak|ağı|\\.)?|Sk\\.|Cd\\.|Bulvarı),? ?)?(?:[Nn]o\\.?:? ?)?\\d{1,4}(?:[/-]\\d{1,4})?[A-Z]?(?:,? ?(?:D(?:aire)?|Kat|K)[:.]? ?\\d{1,3}){0,2}(?:,? ?\\n?(?:\\d{5} )?${P}(?: ?/ ?${P})?)?`,
);

const C = "\\p{Lu}[\\p{L}\\p{M}-]{1,24}";

/** `ул. Ленина, д. 12, кв. 5, 101000 Москва`, `бул. Витоша 15, 1000 София`. */
export const cyrillicStreet = make(
  "cyrillic",
  60,
  `(?:\\d{5,6},? ?)?(?:(?:г|м|гр|місто|город)\\.? ?${C}(?:[- ]${C})?,? )?(?:[Уу]л(?:\\.|ица|иця)|[Вв]ул(?:\\.|иця)|[Пп]р(?:осп|-т|-кт|\\.|оспект)\\.?|[Бб]ул(?:\\.|ьвар|евард)|[Бб]-р|[Пп]л(?:\\.|ощадь|оща|ощад)|[Пп]ер(?:\\.|еулок)|[Пп]ров(?:\\.|улок)|[Нн]аб(?:\\.|ережная)|[Шш]оссе|[Жж]к|[Пп]роезд) ?"?(?:(?:${C}|\\d{1,3}(?:-?[а-я]{1,2})?|[а-яіїє]{2,12})\\.? ?){1,4}"?,? ?(?:(?:д(?:ом)?|буд(?:инок)?|№)\\.? ?)?\\d{1,4} ?[а-яА-Я]?(?![\\p{L}])(?:[/-]\\d{1,3})?(?:,? ?(?:к(?:орп|в|вартира|вартира)?|стр|оф|ап|вх|ет|квартира|корпус)\\.? ?[\\dА-Яа-я]{1,4}){0,4}(?:,? ?\\n?(?:\\d{4,6},? ?)?(?:(?:г|м|гр)\\.? ?)?${C}(?:[- ]${C})?(?:,? \\d{4,6})?)?`,
  false,
);

/** `Λεωφ. Αλεξάνδρας 142, 114 73 Αθήνα`. */
export const greekStreet = make(
  "greek",
  0,
  `(?:[Λλ]εωφ(?:\\.|όρος)?|[Οο]δός|[Οο]δ\\.|[Πη]λ(?:\\.|ατεία)|[Οο]δού)\\.? ?(?:\\p{Lu}[\\p{L}\\p{M}.]{0,24} ?){1,4}\\d{1,4}[Α-Ωα-ω]?(?:,? ?\\n?(?:ΤΚ ?|Τ\\.Κ\\. ?)?\\d{3} ?\\d{2},? \\p{Lu}[\\p{L}\\p{M}]{2,24}(?: \\p{Lu}[\\p{L}\\p{M}]{2,24})?)?`,
  false,
);

/** `شارع الملك فهد 12، الرياض`, `רחוב הרצל 12, תל אביב`. */
export const semiticStreet = make(
  "semitic",
  0,
  `(?:شارع|طريق|حي|جادة|רחוב|רח'|שדרות|שד'|דרך)(?: [\\p{L}\\p{M}'"-]{2,16}){1,4}(?:[،,]? ?(?:رقم|مبنى|عمارة|בית|מס')?:? ?\\d{1,4}(?:/\\d{1,3})?)(?:[،,] ?(?:شقة|דירה|קומה|الطابق)? ?\\d{0,4}){0,2}(?:[،,]? ?[\\p{L}\\p{M}'"-]{2,16}(?: [\\p{L}\\p{M}'"-]{2,16}){0,2})?(?:[،,]? \\d{5,7})?`,
  false,
);

/** `東京都渋谷区神宮前2-18-2`, with a postcode before and a building behind. */
export const japanesePlace = make(
  "japanese",
  10,
  `(?:〒? ?\\d{3}-\\d{4} ?)?(?:東京都|北海道|(?:大阪|京都)府|[\\u4e00-\\u9fff]{2,3}県)[\\u4e00-\\u9fff\\u3041-\\u3096\\u30a1-\\u30faヶケー々]{2,24}?(?:[0-9一二三四五六七八九十]{1,4}(?:丁目|番地?|号|の|-){0,2}){1,4}(?: ?[\\u30a1-\\u30faー\\u4e00-\\u9fffA-Za-z]{2,16} ?\\d{1,4}(?:号室?)?)?`,
  false,
);

/** `北京市朝阳区建国路88号`, `台北市信義區信義路五段7號`. */
export const chinesePlace = make(
  "chinese",
  14,
  `(?:[\\u4e00-\\u9fff]{2,7}(?:省|自治区))?(?:[\\u4e00-\\u9fff]{2,5}(?:市|州|盟))?(?:[\\u4e00-\\u9fff]{1,6}(?:区|區|县|縣|市|镇|鎮))?[\\u4e00-\\u9fff]{1,12}(?:路|街|道|巷|弄|胡同|大道)(?:[一二三四五六七八九十東西南北东]?[段里])?[\\u4e00-\\u9fff]{0,4}?\\d{1,5}(?:号|號|弄)(?:院)?(?:[\\u4e00-\\u9fff]{2,10})?(?: ?\\d{1,3}(?:号楼|栋|幢|樓|楼|座))?(?: ?\\d{1,2}单元)?(?: ?\\d{1,5}(?:室|号|房|户))?`,
  false,
);

/** `서울특별시 강남구 테헤란로 123, 101동 1502호`. */
export const koreanPlace = make(
  "korean",
  0,
  `(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충청|충북|충남|전라|전북|전남|경상|경북|경남|제주)(?:특별자치)?(?:특별|광역)?(?:시|도|북도|남도)?(?: [\\uac00-\\ud7a3]{1,6}(?:시|군|구)){0,2}(?: [\\uac00-\\ud7a3]{1,8}(?:읍|면|동))? [\\uac00-\\ud7a3\\d]{1,14}(?:로|길|동|가) ?\\d{1,5}(?:-\\d{1,4})?(?:번길 ?\\d{1,4})?(?:,? ?\\d{1,4}동)?(?:,? ?\\d{1,4}(?:호|층))?(?: ?\\([\\uac00-\\ud7a3 ,]{2,16}\\))?`,
  false,
);

/** A labelled run: comma-parted pieces with at least one number, to the end of the line or sentence. */
export const labelledRun = make(
  "labelled",
  0,
  `(?:[\\p{L}\\p{M}\\d][\\p{L}\\p{M}\\d'./#º°ª-]{0,28})(?: [\\p{L}\\p{M}\\d(#№][\\p{L}\\p{M}\\d'./#º°ª)-]{0,28}){0,8}(?:[,،、] ?(?:[\\p{L}\\p{M}\\d#№][\\p{L}\\p{M}\\d'./#º°ª-]{0,28})(?: [\\p{L}\\p{M}\\d(][\\p{L}\\p{M}\\d'./#º°ª)-]{0,28}){0,5}){0,5}`,
  false,
);

/** `Vinohradská 1203/12, 120 00 Praha 2`: no street word, but number, postcode and town. */
export const postcodeRun = make(
  "postcode",
  0,
  `${W}(?: (?:${W}|\\p{Ll}{2,10})){0,3} \\d{1,4}(?:/\\d{1,4})?[a-zA-Z]?, ?\\n?(?:\\d{3} \\d{2}|\\d{5}|\\d{4}|\\d{2}-\\d{3}|\\d{4} ?[A-Z]{2}|\\d{4}-\\d{3}) ${P}(?: \\d{1,2}\\b)?`,
  false,
);

/** `PO Box 123, Wellington 6140`, `Postfach 12 34 56, 10115 Berlin`. */
export const postBox = make(
  "box",
  0,
  `(?:P\\.?O\\.? Box|Postfach|Postbus|Apartado|BP|Boîte [Pp]ostale|Casella [Pp]ostale|Postboks) \\d{1,6}(?: \\d{2,3}){0,2},? ?(?:\\d{4,5} ${P}|${P},? \\d{4,6}|${P}(?:,? ${usState})? \\d{5})`,
);
