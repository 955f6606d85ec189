// Keys of the queue: j and k move, Enter opens, n takes the next one, / finds a case.
(function () {
  "use strict";
  const rows = Array.from(document.querySelectorAll(".queue tbody tr"));
  let at = -1;
  const go = (to) => {
    if (rows.length === 0) {
      return;
    }
    at = Math.max(0, Math.min(rows.length - 1, to));
    rows.forEach((row, index) => row.classList.toggle("at", index === at));
    rows[at].querySelector(".row-link").focus();
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest("input, textarea, select")) {
      return;
    }
    if (event.key === "j" || event.key === "k") {
      go(at + (event.key === "j" ? 1 : -1));
    } else if (event.key === "n") {
      document.querySelector("form[action$='/desk/next'] button").click();
    } else if (event.key === "/") {
      document.getElementById("find-number").focus();
    } else {
      return;
    }
    event.preventDefault();
  });
})();
