import { send } from "./session.js";

/** Send a small form; answers {ok, text} and never throws, so that callers can put things back. */
export async function post(address, fields) {
  const sorry = document.getElementById("toasts")?.dataset.failed ?? "";
  try {
    const answer = await send(address, { method: "POST", body: new URLSearchParams(fields) });
    const isJson = (answer.headers.get("Content-Type") ?? "").includes("json");
    const body = isJson ? await answer.json() : {};
    return { ok: answer.ok, text: body.text || body.detail || (answer.ok ? "" : sorry) };
  } catch {
    return { ok: false, text: sorry };
  }
}
