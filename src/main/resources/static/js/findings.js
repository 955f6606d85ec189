// Findings beside their text: j and k move, a adopts, x waives, u takes back, m adds one at the words that are selected in the text.
(function () {
  "use strict";
  const add = () => document.getElementById("own-finding");
  const here = document.querySelector("[data-add-here]");
  const FINDING = ".finding[id^='finding-']";
  const PANE = ".desk-split > .desk-form, .review-split > .marked";
  const findings = () => Array.from(document.querySelectorAll(FINDING));

  const current = () => {
    const focused = document.activeElement;
    const mark = focused && focused.closest("a.mark");
    return mark ? target(mark) : focused && focused.closest(FINDING);
  };

  // Text and findings stand side by side where one of them scrolls by itself: then each shows what the other is about, and
  // the page does not jump. On a phone the one is below the other and only links lead there.
  const scrolls = (pane) => pane && getComputedStyle(pane).position === "sticky";
  const pane = (element) => {
    const own = element.closest(PANE);
    return scrolls(own) ? own : null;
  };
  const bring = (element) => {
    const own = pane(element);
    const at = element.getBoundingClientRect();
    const view = own ? own.getBoundingClientRect() : { top: 0, bottom: window.innerHeight };
    const top = Math.max(0, view.top);
    const bottom = Math.min(window.innerHeight, view.bottom);
    if (at.top < top + 8 || at.bottom > bottom - 8) {
      (own || window).scrollBy({ top: at.top - top - Math.max(8, Math.min((bottom - top) / 4, (bottom - top - at.height) / 2)), behavior: "instant" });
    }
  };
  const target = (link) => document.getElementById(link.hash.slice(1));
  const words = (finding) => {
    let mark = document.getElementById(finding.id.replace("finding-", "mark-"));
    while (mark && !mark.matches("a.mark")) {
      mark = mark.nextElementSibling;
    }
    return mark;
  };
  const show = (finding) => {
    document.querySelectorAll("a.mark.at").forEach((mark) => mark.classList.remove("at"));
    const mark = words(finding);
    if (mark && scrolls(document.querySelector(PANE))) {
      mark.closest("details").open = true;
      mark.classList.add("at");
      bring(mark);
    }
    return mark;
  };
  const stand = (finding) => {
    if (finding) {
      finding.focus({ preventScroll: true });
      bring(finding);
      show(finding);
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
      choice.querySelector("input").focus({ preventScroll: true });
      bring(choice);
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

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#mark-'], a.mark");
    if (!link || !scrolls(document.querySelector(PANE))) {
      return;
    }
    event.preventDefault();
    if (link.matches(".mark")) {
      stand(target(link));
    } else {
      const mark = show(link.closest(FINDING));
      (mark || link).focus({ preventScroll: true });
    }
  });
  document.addEventListener("focusin", (event) => {
    const finding = event.target.closest(FINDING);
    if (finding && event.target.matches(":focus-visible:not(input, textarea)")) {
      show(finding);
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing && event.target.matches(".waive input[type='text']")) {
      event.preventDefault();
      event.target.closest(".waive").querySelector(".grounds button").focus();
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest("input, textarea, select")) {
      return;
    }
    const keys = { j: () => move(1), k: () => move(-1), a: () => press("_adopt"), u: () => press("_reopen"), x: waive, m: addHere };
    if (keys[event.key] && (add() || event.key === "j" || event.key === "k")) {
      event.preventDefault();
      keys[event.key]();
    }
  });

  // The browser goes to the address of the page by itself, and last: what it moves is set right after it.
  if (location.hash.indexOf("#finding-") === 0) {
    const finding = document.getElementById(location.hash.slice(1));
    stand(finding);
    window.addEventListener("load", () => window.requestAnimationFrame(() => stand(finding)), { once: true });
  }
})();
