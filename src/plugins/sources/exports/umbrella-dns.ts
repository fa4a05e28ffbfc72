import type { ExportSource, InputHead, Recognition } from "../contract.ts";
import { openUmbrella, recogniseUmbrella } from "../../../core/discover/exports/umbrella.ts";

const layout = { time: 0, who: 1, host: 8, action: 5, columns: [10, 20] } as const;

/** Umbrella DNS: quoted, without a header; 10 columns, later 13 and more; spaces after commas occur (cisco_umbrella, read 2026-11-23). */
export const umbrellaDns: ExportSource = {
  id: "umbrella-dns",
  title: "Cisco Umbrella DNS log",
  kind: "network",
  howTo: {
    steps: [
      "In Umbrella open Admin, Log management and let logs be written to an S3 bucket",
      "Download dnslogs and drop the files here; .gz may stay packed",
    ],
    adds: "Which AI services people ask for, with user or device.",
    needs: "Cisco Umbrella",
  },
  recognise: (head: InputHead): Recognition =>
    recogniseUmbrella(head, layout, (fields) => /^\d+ \([A-Z0-9]+\)$/.test((fields[6] ?? "").trim())),
  open: (context, head, recognition) => openUmbrella(context, "umbrella-dns", "query", layout, recognition),
};
