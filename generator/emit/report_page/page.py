"""The page itself: style and script stand in it, and its policy lets nothing else run or load."""

from __future__ import annotations

from markupsafe import Markup

from generator.emit.policy import policy
from generator.emit.report_page.views import Page
from generator.emit.template import render, unrendered


def report_page(page: Page) -> str:
    """HTML that works from a file, without a network, and without JavaScript but for the filter and copying."""
    style, script = unrendered("look.css") + unrendered("report/page.css"), unrendered("report/page.js")
    return render(
        "report/page.html.j2",
        escape=True,
        page=page,
        say=page.words,
        style=Markup(style),  # noqa: S704  our own file
        script=Markup(script),  # noqa: S704  our own file
        policy=policy(style, script),
    )
