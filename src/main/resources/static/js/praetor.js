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

  // A form that is drawn again after an answer keeps what was typed, chosen or attached meanwhile. Files stay in the
  // browser until the form is sent: they ask for no drawing, and their names are no answers.
  var since = { typed: new Set(), answered: false, kept: [] };
  function drawn(event) {
    return event.detail.target && event.detail.target.classList.contains("form-fields");
  }
  document.addEventListener("input", function (event) {
    since.typed.add(event.target);
  });
  document.addEventListener("change", function (event) {
    since.answered = since.answered || event.target.type !== "file";
  }, true);
  // Inputs of the page's other buttons (names with _ first or a colon within) are no answers of the form: nothing is
  // drawn again for them.
  document.addEventListener("change", function (event) {
    if (/^_|:/.test(event.target.name || "") && event.target.closest(".form-fields")) {
      event.stopPropagation();
    }
  }, true);
  document.addEventListener("htmx:configRequest", function (event) {
    var data = event.detail.formData;
    Array.from(new Set(data.keys())).forEach(function (name) {
      var texts = data.getAll(name).filter(function (value) {
        return typeof value === "string";
      });
      if (texts.length < data.getAll(name).length) {
        data.delete(name);
        texts.forEach(function (text) {
          data.append(name, text);
        });
      }
    });
  });
  document.addEventListener("htmx:beforeRequest", function (event) {
    var cause = event.detail.requestConfig.triggeringEvent;
    if (drawn(event) && cause && cause.target.type === "file") {
      event.preventDefault();
    } else {
      since = { typed: new Set(), answered: false, kept: [] };
    }
  });
  document.addEventListener("htmx:beforeSwap", function (event) {
    if (drawn(event)) {
      since.kept = Array.from(event.detail.target.querySelectorAll("input, select, textarea")).filter(function (field) {
        return field.id && (field.type === "file" ? field.files.length : since.typed.has(field));
      });
    }
  });
  document.addEventListener("htmx:afterSwap", function () {
    since.kept.forEach(function (old) {
      var field = document.getElementById(old.id);
      if (field && field !== old && field.type === "file") {
        field.files = old.files;
      } else if (field && field !== old) {
        field.value = old.value;
        field.checked = old.checked;
      }
    });
  });
  document.addEventListener("htmx:afterSettle", function (event) {
    if (since.answered && event.target.classList.contains("form-fields")) {
      since.answered = false;
      event.target.dispatchEvent(new Event("change", { bubbles: true }));
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

  // A session that ended on the way takes the form's answers with it: they wait in this tab until its page is there again.
  // Signing out, or any answer of the house but the sign-in page, ends the waiting; files, passwords and hidden inputs never
  // wait.
  var KEPT = "praetor-unsent";
  function texts(form) {
    return Array.from(form.elements).filter(function (field) {
      return field.name && !field.disabled && field.name.charAt(0) !== "_" && field.type !== "hidden"
        && field.type !== "password" && field.type !== "file" && field.tagName !== "BUTTON" && field.type !== "submit";
    });
  }
  function choice(field) {
    return field.type === "checkbox" || field.type === "radio";
  }
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (location.pathname === "/sign-in") {
      return;
    }
    sessionStorage.removeItem(KEPT);
    if (!event.defaultPrevented && form.matches("form.form-panel, form[data-keep]")) {
      sessionStorage.setItem(KEPT, JSON.stringify({ action: form.getAttribute("action"), fields: texts(form).map(function (field) {
        return { name: field.name, value: field.value, checked: choice(field) ? field.checked : null };
      }) }));
    }
  });
  var unsent = JSON.parse(sessionStorage.getItem(KEPT) || "null");
  if (unsent && location.pathname === "/sign-in") {
    unsent.ended = true;
    sessionStorage.setItem(KEPT, JSON.stringify(unsent));
  } else if (unsent) {
    sessionStorage.removeItem(KEPT);
    var form = unsent.ended && Array.from(document.forms).find(function (one) {
      return one.getAttribute("action") === unsent.action;
    });
    if (form) {
      var left = unsent.fields.slice();
      texts(form).forEach(function (field) {
        var at = left.findIndex(function (one) {
          return one.name === field.name && (!choice(field) || one.value === field.value);
        });
        if (at >= 0) {
          var one = left.splice(at, 1)[0];
          if (one.checked === null) {
            field.value = one.value;
          } else {
            field.checked = one.checked;
          }
        }
      });
      var note = document.querySelector("[data-restored]");
      if (note) {
        note.hidden = false;
      }
    }
  }

  // A refused sign-in keeps the name in this tab: only the password is typed again.
  var NAME = "praetor-name";
  var signIn = document.querySelector('form[action^="/sign-in"]');
  if (signIn) {
    signIn.addEventListener("submit", function () {
      sessionStorage.setItem(NAME, signIn.elements.username.value);
    });
  }
  if (signIn && document.querySelector("[data-refused]")) {
    signIn.elements.username.value = sessionStorage.getItem(NAME) || "";
    signIn.elements[signIn.elements.username.value ? "password" : "username"].focus();
  } else {
    sessionStorage.removeItem(NAME);
  }

  // Buttons that go back to the form, with what was typed in it, need this file too.
  document.querySelectorAll("button[data-back]").forEach(function (button) {
    button.hidden = history.length < 2;
    button.addEventListener("click", function () {
      history.back();
    });
  });

  // Buttons that print need this file; without it the browser's own menu prints.
  document.querySelectorAll("button[data-print]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      window.print();
    });
  });

  // After a refused form the summary of errors is read first.
  var errors = document.querySelector(".errors, #form-errors");
  if (errors) {
    errors.focus();
  }
})();
