// Findings of a step: j and k move, a adopts, x waives, u takes back, m adds one at the words that are selected in the text.
(function () {
  "use strict";
  const add = () => document.getElementById("own-finding");
  const here = document.querySelector("[data-add-here]");
  const findings = () => Array.from(document.querySelectorAll("#findings > .findings > .finding"));

  const current = () => document.activeElement && document.activeElement.closest("#findings > .findings > .finding");
  const stand = (finding) => {
    if (finding) {
      finding.focus();
      finding.scrollIntoView({ block: "nearest" });
    }
  };
  const move = (step) => {
    const all = findings();
    const at = all.indexOf(current());
    stand(all[at < 0 ? 0 : Math.max(0, Math.min(all.length - 1, at + step))]);
  };
  const press = (name) => {
    const finding = current();
    const button = finding && finding.querySelector("button[name='" + name + "']");
    if (button) {
      button.click();
    }
  };
  const waive = () => {
    const finding = current();
    const choice = finding && finding.querySelector("details.waive");
    if (choice) {
      choice.open = true;
      choice.querySelector("input").focus();
    }
  };

  // Words of the text, the part they stand in; null for a selection elsewhere.
  const selected = () => {
    const selection = window.getSelection();
    const words = selection.toString().trim();
    const node = selection.anchorNode;
    const element = node && (node.nodeType === Node.TEXT_NODE ? node.parentElement : node);
    const part = element && element.closest(".part-text[data-part]");
    return words && part ? { words: words, part: part.dataset.part, range: selection.getRangeAt(0) } : null;
  };
  const addHere = () => {
    const chosen = selected();
    add().open = true;
    if (chosen) {
      document.getElementById("own-part").value = chosen.part;
      document.getElementById("own-place").value = "";
      document.getElementById("own-excerpt").value = chosen.words;
    }
    here.hidden = true;
    document.getElementById("own-message").focus();
  };

  if (add() && here) {
    here.addEventListener("click", addHere);
    document.addEventListener("selectionchange", () => {
      const chosen = selected();
      here.hidden = !chosen;
      if (chosen) {
        const box = chosen.range.getBoundingClientRect();
        here.style.top = window.scrollY + box.bottom + 6 + "px";
        here.style.left = Math.max(8, Math.min(window.innerWidth - 180, box.left)) + "px";
      }
    });
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest("input, textarea, select")) {
      return;
    }
    const keys = { j: () => move(1), k: () => move(-1), a: () => press("_adopt"), u: () => press("_reopen"), x: waive, m: addHere };
    if (keys[event.key] && (add() || event.key === "j" || event.key === "k")) {
      event.preventDefault();
      keys[event.key]();
    }
  });

  if (location.hash.indexOf("#finding-") === 0) {
    stand(document.getElementById(location.hash.slice(1)));
  }
})();
