import type { ExportSource, InputHead, Recognition } from "../contract.ts";
import { openUmbrella, recogniseUmbrella } from "../../../core/discover/exports/umbrella.ts";

const layout = { time: 0, who: 1, host: 7, action: 6, columns: [15, 60] } as const;

/** Umbrella proxy log: quoted, without a header, 26 to 38 columns (cisco_umbrella proxylogs, read 2026-11-23). URLs are cut to the host. */
export const umbrellaProxy: ExportSource = {
  id: "umbrella-proxy",
  title: "Cisco Umbrella proxy log",
  kind: "network",
  howTo: {
    steps: [
      "In Umbrella open Admin, Log management and let logs be written to an S3 bucket",
      "Download proxylogs and drop the files here; .gz may stay packed",
    ],
    adds: "Which AI services people really visit, with user or device.",
    needs: "Cisco Umbrella with the secure web gateway",
  },
  recognise: (head: InputHead): Recognition => recogniseUmbrella(head, layout, (fields) => /^https?:\/\//.test((fields[7] ?? "").trim())),
  open: (context, head, recognition) => openUmbrella(context, "umbrella-proxy", "web to", layout, recognition),
};
