package nl.buurtpunt.kiosk.ui;

import java.util.List;

/// Lays one page with the bars around it. All that is measured here depends on how the resident wants to
/// read and reach.
record Look(Tokens tokens, Frame frame, PageLayout pages) {
    Sheet page(Screen screen, View view, List<Element> elements) {
        Sheet page = new Sheet("page");
        page.setId(screen.id());
        Box all = drifted(screen.drift());
        Frame.Edges edges = frame.edges(view, screen.surroundings(), pages.forBars(elements));
        double top = frame.height(edges.top());
        double bottom = frame.height(edges.bottom());
        frame.place(page, all, edges.top());
        Box content = all.below(top + (top > 0 ? tokens.air() : 0)).above(bottom + tokens.air());
        Box lower = new Box(all.x(), all.bottom() - bottom + tokens.gap(), all.width(), bottom);
        List<Element> inside = elements.stream()
                .filter(e -> !(e instanceof Element.Action a && edges.taken().contains(a)))
                .toList();
        pages.lay(page, content, inside, view, frame.spare(lower, edges.bottom()));
        frame.place(page, lower, edges.bottom());
        return page;
    }

    /// All there is to draw on.
    Box panel() {
        ScreenGeometry panel = tokens.geometry();
        return new Box(0, 0, panel.widthPx(), panel.heightPx());
    }

    /// What moves keeps as much free on all sides as it moves, so that nothing of it ever leaves the panel.
    private Box drifted(Drift drift) {
        double play = drift.equals(Drift.NONE) ? 0 : tokens.play();
        Box still = panel().inset(tokens.margin() + play);
        return new Box(
                Math.rint(still.x() + drift.x() * play),
                Math.rint(still.y() + drift.y() * play),
                still.width(),
                still.height());
    }
}
