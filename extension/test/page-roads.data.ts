/** Roads by which a page's script can send a text to an address of its own site. Each runs inside the page. */
export const pageRoads: Readonly<Record<string, (parts: { text: string; url: string }) => unknown>> = {
  "fetch, text": ({ text, url }) => fetch(url, { method: "POST", body: text }),
  "fetch, JSON": ({ text, url }) =>
    fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ messages: [{ content: { parts: [text] } }] }),
    }),
  "fetch, JSON escaped": ({ text, url }) =>
    fetch(url, {
      method: "POST",
      body: `{"text":"${[...text].map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`).join("")}"}`,
    }),
  "fetch, base64 inside JSON": ({ text, url }) =>
    fetch(url, { method: "POST", body: JSON.stringify({ data: btoa(`some words before ${text}`) }) }),
  "fetch, Request": ({ text, url }) => fetch(new Request(url, { method: "PUT", body: text })),
  "fetch, Request with other body": ({ text, url }) => {
    const other = { body: text };
    return fetch(new Request(url, { method: "POST", body: "x" }), other);
  },
  "fetch, Blob": ({ text, url }) => fetch(url, { method: "POST", body: new Blob([text]) }),
  "fetch, Blob inside Blob": ({ text, url }) =>
    fetch(url, { method: "POST", body: new Blob([new Blob([text.slice(0, 9)]), text.slice(9)]).slice(0) }),
  "fetch, form": ({ text, url }) => {
    const form = new FormData();
    form.append("message", text);
    return fetch(url, { method: "POST", body: form });
  },
  "fetch, form with file": ({ text, url }) => {
    const form = new FormData();
    form.append("picture", new Blob([new Uint8Array([0, 1, 2, 255, 254])]), "p.bin");
    form.append("file", new File([text], "notes.txt", { type: "text/plain" }));
    return fetch(url, { method: "POST", body: form });
  },
  "fetch, pairs": ({ text, url }) => fetch(url, { method: "POST", body: new URLSearchParams({ q: text }) }),
  "fetch, bytes": ({ text, url }) => fetch(url, { method: "POST", body: new TextEncoder().encode(text) }),
  "fetch, view into bytes": ({ text, url }) =>
    fetch(url, { method: "POST", body: new DataView(new TextEncoder().encode(`xx${text}`).buffer, 2) }),
  "fetch, UTF-16": ({ text, url }) => fetch(url, { method: "POST", body: new Uint16Array([...text].map((sign) => sign.charCodeAt(0))) }),
  "fetch, stream": ({ text, url }) =>
    fetch(url, Object.assign({ method: "POST", body: new Blob([text.slice(0, 12), text.slice(12)]).stream() }, { duplex: "half" })),
  "fetch, gzip": ({ text, url }) => {
    const body = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
    return fetch(url, Object.assign({ method: "POST", body }, { duplex: "half" }));
  },
  "fetch, deflate": async ({ text, url }) =>
    fetch(url, {
      method: "POST",
      body: await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream("deflate"))).arrayBuffer(),
    }),
  "fetch, raw deflate": async ({ text, url }) =>
    fetch(url, {
      method: "POST",
      body: await new Response(new Blob([text.repeat(3)]).stream().pipeThrough(new CompressionStream("deflate-raw"))).arrayBuffer(),
    }),
  "fetch, protobuf": ({ text, url }) =>
    fetch(url, { method: "POST", body: new Blob([new Uint8Array([8, 150, 1, 18, text.length]), text, new Uint8Array([24, 1])]) }),
  "fetch kept by the page": ({ text, url }) => Reflect.get(window, "kept")(url, { method: "POST", body: text }),
  "fetch, query": ({ text, url }) => fetch(`${url}?prompt=${encodeURIComponent(text)}`),
  "fetch, no-cors and keepalive": ({ text, url }) => fetch(url, { method: "POST", mode: "no-cors", keepalive: true, body: text }),
  "fetch of a fresh frame": ({ text, url }) => {
    const frame = document.createElement("iframe");
    document.body.append(frame);
    return frame.contentWindow?.fetch(url, { method: "POST", body: text });
  },
  "fetch of a fresh frame by index": ({ text, url }) => {
    const before = window.length;
    document.body.insertAdjacentHTML("beforeend", "<iframe></iframe>");
    return Reflect.get(window, before).fetch(url, { method: "POST", body: text });
  },
  "fetch inside a srcdoc frame": ({ text, url }) => {
    const frame = document.createElement("iframe");
    frame.srcdoc = `<script>fetch(${JSON.stringify(new URL(url, location.href).href)}, { method: "POST", body: ${JSON.stringify(text)} })</scr${""}ipt>`;
    document.body.append(frame);
  },
  "fetch inside a frame of the site": ({ text, url }) => {
    const frame = document.createElement("iframe");
    frame.src = "/";
    frame.addEventListener("load", () => void frame.contentWindow?.fetch(url, { method: "POST", body: text }));
    document.body.append(frame);
  },
  "XMLHttpRequest of a fresh frame": ({ text, url }) => {
    const frame = document.createElement("iframe");
    document.body.append(frame);
    const request = new (Reflect.get(frame.contentWindow ?? window, "XMLHttpRequest"))();
    request.open("POST", new URL(url, location.href).href);
    request.send(text);
  },
  "XMLHttpRequest, text": ({ text, url }) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.send(text);
  },
  "XMLHttpRequest, pairs": ({ text, url }) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.setRequestHeader("content-type", "application/x-www-form-urlencoded;charset=UTF-8");
    request.send(`f.req=${encodeURIComponent(JSON.stringify([null, JSON.stringify([[text, 0, null]])]))}&at=x`);
  },
  "XMLHttpRequest, form": ({ text, url }) => {
    const form = new FormData();
    form.append("message", text);
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.send(form);
  },
  "XMLHttpRequest, Blob": ({ text, url }) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.send(new Blob([text], { type: "application/octet-stream" }));
  },
  "XMLHttpRequest, bytes that change afterwards": ({ text, url }) => {
    const bytes = new TextEncoder().encode(text);
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.send(bytes);
    bytes.fill(120);
  },
  "send kept by the page": ({ text, url }) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    Reflect.get(window, "keptSend").call(request, text);
  },
  "WebSocket, text": ({ text, url }) => {
    const socket = new WebSocket(`wss://${location.host}${url}`);
    socket.addEventListener("open", () => socket.send(JSON.stringify({ event: "send", content: [{ type: "text", text }] })));
  },
  "WebSocket, bytes": ({ text, url }) => {
    const socket = new WebSocket(`wss://${location.host}${url}`);
    socket.addEventListener("open", () => socket.send(new TextEncoder().encode(text)));
  },
  "WebSocket, Blob, then closed": ({ text, url }) => {
    const socket = new WebSocket(`wss://${location.host}${url}`);
    socket.addEventListener("open", () => {
      socket.send(new Blob([text]));
      socket.close();
    });
  },
  "beacon, text": ({ text, url }) => navigator.sendBeacon(url, text),
  "beacon, Blob": ({ text, url }) => navigator.sendBeacon(url, new Blob([text], { type: "text/plain" })),
  "beacon, form": ({ text, url }) => {
    const form = new FormData();
    form.append("message", text);
    return navigator.sendBeacon(url, form);
  },
  "form, pressed": ({ text, url }) => {
    document.body.insertAdjacentHTML(
      "beforeend",
      `<form method="post" action="${url}" target="out"><input name="q"><button name="go" value="1">go</button></form>`,
    );
    const form = [...document.forms].at(-1);
    form?.querySelector("input")?.setAttribute("value", text);
    form?.querySelector("button")?.click();
  },
  "form, submitted by script": ({ text, url }) => {
    document.body.insertAdjacentHTML("beforeend", `<form method="post" action="${url}" target="out"><textarea name="q"></textarea></form>`);
    const form = [...document.forms].at(-1);
    if (form?.firstElementChild instanceof HTMLTextAreaElement) form.firstElementChild.value = text;
    form?.submit();
  },
  "form with parts, requested": ({ text, url }) => {
    document.body.insertAdjacentHTML(
      "beforeend",
      `<form method="post" enctype="multipart/form-data" action="${url}" target="out"><textarea name="q"></textarea></form>`,
    );
    const form = [...document.forms].at(-1);
    if (form?.firstElementChild instanceof HTMLTextAreaElement) form.firstElementChild.value = text;
    form?.addEventListener("submit", (event) => event.stopPropagation());
    form?.requestSubmit();
  },
  "form by query": ({ text, url }) => {
    document.body.insertAdjacentHTML("beforeend", `<form action="${url}" target="out"><input name="prompt"></form>`);
    const form = [...document.forms].at(-1);
    form?.querySelector("input")?.setAttribute("value", text);
    form?.submit();
  },
  "worker, fetch": ({ text, url }) => new Worker("/worker.js").postMessage({ road: "fetch", text, url }),
  "worker, XMLHttpRequest": ({ text, url }) => new Worker("worker.js").postMessage({ road: "xhr", text, url }),
  "worker, WebSocket": ({ text, url }) => new Worker("/worker.js").postMessage({ road: "socket", text, url, at: location.host }),
  "module worker": ({ text, url }) => new Worker("/module.js", { type: "module" }).postMessage({ road: "fetch", text, url }),
  "worker from a blob taken back": ({ text, url }) => {
    const source = `onmessage = ({ data }) => { fetch(data.url, { method: "POST", body: data.text }); };`;
    const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
    const worker = new Worker(address);
    URL.revokeObjectURL(address);
    worker.postMessage({ text, url: new URL(url, location.href).href });
  },
  "worker inside a fresh frame": ({ text, url }) => {
    const frame = document.createElement("iframe");
    document.body.append(frame);
    const made = new (Reflect.get(frame.contentWindow ?? window, "Worker"))(new URL("/worker.js", location.href).href);
    made.postMessage({ road: "fetch", text, url });
  },
  "shared worker": ({ text, url }) => new SharedWorker("/shared.js").port.postMessage({ text, url }),
  "service worker, message": async ({ text, url }) => {
    await navigator.serviceWorker.register("/serving.js");
    (await navigator.serviceWorker.ready).active?.postMessage({ text, url });
  },
  "service worker, port": async ({ text, url }) => {
    await navigator.serviceWorker.register("/serving.js");
    const { port1, port2 } = new MessageChannel();
    (await navigator.serviceWorker.ready).active?.postMessage({ port: port2 }, [port2]);
    port1.postMessage({ text, url });
  },
};
