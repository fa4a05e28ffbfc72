import { filePlace } from "./file-place.ts";
import type { PublishedData } from "./published-data.ts";
import { showPage } from "./show-page.ts";

const root = document.getElementById("page");
document.documentElement.dataset["mantineColorScheme"] = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";

if (root) showPage(root, filePlace(readData()));

/** Written into this file by the version of Plimsoll that this script belongs to. */
function readData(): PublishedData {
  const data: PublishedData = JSON.parse(document.getElementById("data")?.textContent ?? "");
  return data;
}
