// Progressive touches; every page works without this file.
(function () {
  "use strict";

  // htmx requests outside of forms carry the CSRF token of the page.
  document.addEventListener("htmx:configRequest", function (event) {
    var meta = document.querySelector('meta[name="csrf"]');
    if (meta && event.detail.verb !== "get") {
      event.detail.headers[meta.dataset.header] = meta.content;
    }
  });

  // The menu of the person closes on Escape and on a click elsewhere.
  function closeMenus(except) {
    document.querySelectorAll("details.who[open], details.confirm[open]").forEach(function (menu) {
      if (menu !== except) {
        menu.open = false;
      }
    });
  }
  document.addEventListener("click", function (event) {
    closeMenus(event.target.closest("details.who, details.confirm"));
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") {
      closeMenus(null);
    }
  });

  // A form is sent once, however often its button is pressed.
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (form.method !== "post") {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    window.setTimeout(function () {
      delete form.dataset.sent;
    }, 5000);
  });

  // After a refused form the summary of errors is read first.
  var errors = document.querySelector(".errors");
  if (errors) {
    errors.focus();
  }
})();
