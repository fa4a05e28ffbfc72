import {
  adminAnswers,
  believed,
  changes,
  comments,
  edits,
  exceptions,
  falseAlarms,
  finds,
  flows,
  history,
  imports,
  incidents,
  jobs,
  namings,
  ownTools,
  people,
  rollUps,
  rulesVersions,
  settings,
  sightings,
  views,
} from "../../storage/collections.ts";
import { directoryApps, refusedJoins } from "../../storage/watch-collections.ts";
import type { Collection, WriteTransaction } from "../../storage/contract.ts";
import type { Workspace } from "../inventory/workspace.ts";

const erasers = [
  ...[
    eraserOf(adminAnswers),
    eraserOf(believed),
    eraserOf(changes),
    eraserOf(comments),
    eraserOf(edits),
    eraserOf(exceptions),
    eraserOf(finds),
  ],
  ...[
    eraserOf(falseAlarms),
    eraserOf(flows),
    eraserOf(rollUps),
    eraserOf(history),
    eraserOf(imports),
    eraserOf(incidents),
    eraserOf(jobs),
    eraserOf(namings),
  ],
  ...[
    eraserOf(ownTools),
    eraserOf(people),
    eraserOf(rulesVersions),
    eraserOf(settings),
    eraserOf(sightings),
    eraserOf(views),
    eraserOf(refusedJoins),
    eraserOf(directoryApps),
  ],
];

/** Removes the made-up company whole: every row under its own key, and nothing else. */
export async function removeDemo(workspace: Pick<Workspace, "store" | "organisation">): Promise<void> {
  await workspace.store.write(workspace.organisation, async (transaction) => {
    for (const erase of erasers) await erase(transaction);
  });
}

function eraserOf<Row extends { readonly id: string }>(collection: Collection<Row>): (transaction: WriteTransaction) => Promise<number> {
  return (transaction) => transaction.removeAll(collection);
}
