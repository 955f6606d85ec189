// Draws the BPMN diagram of a case, marks where it stands and opens the level where work waits. In a closed section it
// is fetched, and the library with it, when the section is opened.
const library = (address) => new Promise((resolve, reject) => {
  const script = document.createElement("script");
  script.src = address;
  script.addEventListener("load", resolve);
  script.addEventListener("error", reject);
  document.head.append(script);
});
const draw = async (box) => {
  const container = box.querySelector(".diagram");
  const answer = await fetch(box.dataset.url, { headers: { Accept: "application/json" } });
  if (!answer.ok) {
    return;
  }
  const diagram = await answer.json();
  await library(box.dataset.library);
  const viewer = new BpmnJS({ container });
  await viewer.importXML(diagram.xml);
  const canvas = viewer.get("canvas");
  const elements = viewer.get("elementRegistry");
  const known = (ids) => ids.map((id) => elements.get(id)).filter(Boolean);
  const isScope = (element) => /SubProcess$|Process$/.test(element.type);
  const active = known(diagram.active);
  known(diagram.passed).forEach((element) => canvas.addMarker(element, "passed"));
  active.forEach((element) => {
    canvas.removeMarker(element, "passed");
    canvas.addMarker(element, "active");
  });

  const planes = canvas.getRootElements();
  const here = active.find((element) => !isScope(element)) || active[0];
  const buttons = box.querySelector(".diagram-planes");
  const show = (plane) => {
    canvas.setRootElement(plane);
    canvas.zoom("fit-viewport", "auto");
    buttons.querySelectorAll("button").forEach((button) => {
      button.setAttribute("aria-pressed", String(button.dataset.plane === plane.id));
    });
  };
  planes.forEach((plane) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn btn-sm btn-outline-secondary";
    button.dataset.plane = plane.id;
    button.textContent = isScope(plane) && /SubProcess$/.test(plane.type) ? plane.businessObject.name : box.dataset.whole;
    button.addEventListener("click", () => show(plane));
    buttons.append(button);
  });
  box.querySelector(".diagram-tools").hidden = false;
  show(here ? canvas.findRoot(here) : planes[0]);

  box.querySelectorAll("[data-zoom]").forEach((button) => button.addEventListener("click", () => {
    if (button.dataset.zoom === "fit") {
      canvas.zoom("fit-viewport", "auto");
    } else {
      canvas.zoom(canvas.zoom() * Number(button.dataset.zoom));
    }
  }));
  const moves = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };
  container.addEventListener("keydown", (event) => {
    if (moves[event.key]) {
      canvas.scroll({ dx: moves[event.key][0], dy: moves[event.key][1] });
    } else if (event.key === "+" || event.key === "-") {
      canvas.zoom(canvas.zoom() * (event.key === "+" ? 1.25 : 0.8));
    } else {
      return;
    }
    event.preventDefault();
  });
};
document.querySelectorAll("[data-diagram]").forEach((box) => {
  const folded = box.closest("details:not([open])");
  if (folded) {
    folded.addEventListener("toggle", () => draw(box), { once: true });
  } else {
    draw(box);
  }
});
