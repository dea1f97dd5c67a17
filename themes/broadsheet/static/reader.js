// What a page can do more where scripts run: keep the reader's choice of colours, and show a cited passage beside
// its mark. Everything works without: the device chooses the colours, and every mark is a link to its passage.
(function () {
  "use strict";

  var root = document.documentElement;
  var store = "newsfold-scheme";

  function kept() {
    try {
      return localStorage.getItem(store) || "";
    } catch (refused) {
      return "";
    }
  }

  function choose(scheme) {
    if (scheme) {
      root.dataset.scheme = scheme;
    } else {
      delete root.dataset.scheme;
    }
  }

  function offerColours() {
    var control = document.querySelector(".scheme");
    if (!control) {
      return;
    }
    control.querySelectorAll("input").forEach(function (input) {
      input.checked = input.value === kept();
    });
    control.addEventListener("change", function (event) {
      choose(event.target.value);
      try {
        localStorage.setItem(store, event.target.value);
      } catch (refused) {
        // the choice holds for this page
      }
    });
    control.hidden = false;
  }

  function offerPreviews() {
    if (!("popover" in HTMLElement.prototype) || !document.querySelector(".previews")) {
      return;
    }
    var shown = null;
    var timer = 0;

    function place(preview, mark) {
      var at = mark.getBoundingClientRect();
      var room = document.documentElement.clientWidth;
      var left = Math.max(8, Math.min(at.left, room - preview.offsetWidth - 8));
      var below = at.bottom + preview.offsetHeight + 8 < window.innerHeight;
      preview.style.setProperty("left", left + "px");
      preview.style.setProperty("top", (below ? at.bottom + 8 : Math.max(8, at.top - preview.offsetHeight - 8)) + "px");
    }

    function hide() {
      clearTimeout(timer);
      if (shown) {
        shown.hidePopover();
        shown = null;
      }
    }

    function show(mark) {
      var preview = document.getElementById(mark.dataset.preview);
      if (!preview || preview === shown) {
        clearTimeout(timer);
        return;
      }
      hide();
      if (preview.parentNode.hidden) {
        preview.parentNode.hidden = false;
      }
      preview.showPopover();
      place(preview, mark);
      shown = preview;
    }

    function later(action) {
      clearTimeout(timer);
      timer = setTimeout(action, 150);
    }

    document.querySelectorAll(".preview").forEach(function (preview) {
      preview.popover = "manual";
      preview.addEventListener("pointerenter", function () {
        clearTimeout(timer);
      });
      preview.addEventListener("pointerleave", function () {
        later(hide);
      });
    });
    document.querySelectorAll("[data-preview]").forEach(function (mark) {
      mark.addEventListener("pointerenter", function (event) {
        if (event.pointerType !== "touch") {
          later(function () {
            show(mark);
          });
        }
      });
      mark.addEventListener("pointerleave", function () {
        later(hide);
      });
      mark.addEventListener("focus", function () {
        if (mark.matches(":focus-visible")) {
          show(mark);
        }
      });
      mark.addEventListener("blur", hide);
    });
    document.addEventListener("keydown", function (event) {
      if (event.key === "Escape") {
        hide();
      }
    });
    addEventListener("scroll", hide, { passive: true });
    addEventListener("pagehide", hide);
  }

  // One page fades into the next. Not in the style sheet: checkers of today know no such rule.
  function fade() {
    if ("CSSViewTransitionRule" in window && matchMedia("(prefers-reduced-motion: no-preference)").matches) {
      var sheet = new CSSStyleSheet();
      sheet.replaceSync(
        "@view-transition { navigation: auto; } ::view-transition-group(root) { animation-duration: 120ms; }",
      );
      document.adoptedStyleSheets.push(sheet);
    }
  }

  choose(kept());
  fade();
  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", function () {
      offerColours();
      offerPreviews();
    });
  } else {
    offerColours();
    offerPreviews();
  }
})();
