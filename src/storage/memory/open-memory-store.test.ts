import { checkStore } from "../conformance.ts";
import { openMemoryStore } from "./open-memory-store.ts";

checkStore("memory", async () => openMemoryStore());
