// Drop zone: [data-drop] around a file field. Shows what was chosen; the server has the last word.
const size = (bytes) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

function picture(file) {
  if (!/^(image|video)\//.test(file.type)) return null;
  const kind = file.type.startsWith("video/") ? "video" : "img";
  const view = document.createElement(kind);
  view.src = URL.createObjectURL(file);
  view.addEventListener(kind === "img" ? "load" : "loadeddata", () =>
    URL.revokeObjectURL(view.src),
  );
  if (kind === "img") view.alt = "";
  return view;
}

function start(zone) {
  const field = zone.querySelector("input[type=file]");
  const list = zone.querySelector(".drop-list") ?? zone.appendChild(document.createElement("ul"));
  list.className = "drop-list";
  const show = () => {
    list.replaceChildren(
      ...[...field.files].map((file) => {
        const item = document.createElement("li");
        const view = picture(file);
        if (view) item.append(view);
        item.append(`${file.name} · ${size(file.size)}`);
        const most = Number(zone.dataset.maxMb ?? 0);
        if (most && file.size > most * 1024 * 1024) {
          item.append(Object.assign(document.createElement("strong"), { textContent: ` ${zone.dataset.tooLarge}` }));
        }
        return item;
      }),
    );
  };
  for (const kind of ["dragenter", "dragover"]) {
    zone.addEventListener(kind, (event) => {
      event.preventDefault();
      zone.classList.add("is-over");
    });
  }
  for (const kind of ["dragleave", "drop"]) {
    zone.addEventListener(kind, () => zone.classList.remove("is-over"));
  }
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    field.files = event.dataTransfer.files;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
  field.addEventListener("change", show);
}

for (const zone of document.querySelectorAll("[data-drop]")) start(zone);
