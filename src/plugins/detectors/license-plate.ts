import { findPlateAfter } from "../../core/classify/personal/find-plate.ts";
import type { Candidate, Detector, Match } from "./contract.ts";

const words =
  "license plate|licence plate|number plate|plate|plates|plate number|plate no|reg|reg no|registration|registration number|vehicle registration|vehicle reg|car reg|reg plate|license plate number|license_plate|number_plate|vrm|vrn|tag number|rego|kennzeichen|kfz-kennzeichen|kfz kennzeichen|autokennzeichen|nummernschild|amtliches kennzeichen|plaque|plaque d'immatriculation|immatriculation|immatriculé|immatriculée|matrícula|matricula|placa|placas|patente|targa|kenteken|nummerplaat|kentekenplaat|nr rejestracyjny|rejestracja|tablica rejestracyjna|numer rejestracyjny|tablice|spz|rz|ečv|rendszám|rendszáma|număr de înmatriculare|nr. înmatriculare|rekisterinumero|rekisteritunnus|rekisterikilpi|registreringsnummer|regnr|reg.nr|regnummer|registreringsskylt|nummerskylt|kjennemerke|skiltnummer|nummerplade|registarska oznaka|registrska številka|tablice|plaka|plakası|plakam|номер авто|госномер|гос. номер|номер машины|номерний знак|держномер|рег. номер|регистрационен номер|πινακίδα|αριθμός κυκλοφορίας|πινακίδες|vehicle number|vehicle no|number plates|nomor polisi|nopol|biển số|biển số xe";

const eastern =
  "ナンバープレート|車両番号|登録番号|车牌|车牌号|车牌号码|車牌|車牌號碼|차량번호|차량 번호|차번호|자동차번호|رقم اللوحة|لوحة السيارة|מספר רכב|לוחית רישוי|वाहन संख्या|गाड़ी नंबर|ทะเบียนรถ|ป้ายทะเบียน";

/** Number plates behind a label in some thirty languages; the value must have a plate's shape (letters and digits). */
export const licensePlate: Detector = {
  id: "license-plate",
  family: "personal",
  types: ["license-plate"],
  rank: 68,
  words: words.split("|"),
  anchors: eastern.split("|"),
  reach: 64,
  back: 0,
  verify({ text, to }: Candidate): readonly Match[] {
    const found = findPlateAfter(text, to);
    return found === undefined ? [] : [{ type: "license-plate", ...found, confidence: 0.86 }];
  },
};
