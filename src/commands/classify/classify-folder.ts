import type { ClassifiedSource } from "../../core/classify/classified-source.ts";
import type { Classifier } from "../../core/classify/classifier.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { classifyFile, type OpenReader } from "./classify-file.ts";
import { listFiles } from "./list-files.ts";

export interface FolderNotices {
  /** A file that was not read, with why. */
  skip(source: string, why: string): void;
  /** Called before each file. */
  begin?(source: string): void;
}

/** Classifies the files of a folder one after the other. What cannot be read is named and the rest goes on. */
export async function* classifyFolder(
  classifier: Classifier,
  root: string,
  name: string,
  openReader: OpenReader,
  notices: FolderNotices,
): AsyncGenerator<ClassifiedSource> {
  const prefix = name === "" || name === "." ? "" : `${name.replace(/\/+$/, "")}/`;
  for (const { path, absolute } of listFiles(root, (place, why) => notices.skip(`${prefix}${place}`, why))) {
    const source = `${prefix}${path}`;
    notices.begin?.(source);
    try {
      yield await classifyFile(classifier, absolute, source, openReader);
    } catch (error) {
      if (!(error instanceof PlimsollError)) throw error;
      notices.skip(source, error.message);
    }
  }
}
