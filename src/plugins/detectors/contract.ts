/**
 * The family of detectors: data types recognised in text. Its types stand in core, because the engine is handed the
 * detectors as arguments:
 * - `FixedForm` rows in `fixed-forms/NAME.rows.ts` (a constant array each): vendors' key formats, data only;
 * - `Detector`, one file each, exporting a constant named after the file: code that verifies a fed candidate;
 * - `TextReader`: looks at the whole text (tables, kinds).
 */
export type { Candidate, Detector, Feeder, FixedForm, Match, Reading, TextReader } from "../../core/classify/detector.ts";
