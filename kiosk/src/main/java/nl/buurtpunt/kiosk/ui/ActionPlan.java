package nl.buurtpunt.kiosk.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/// Where the actions of a page go, and what is then left to read.
///
/// With large words or where hands reach only a part of the panel, not all of them have room at the edge. Then, in this
/// order: the column becomes wider, or below the text there are two; their questions stand among the text instead of on
/// the buttons; all but the main one stand among the text, or where that is out of reach on a last part of their own.
///
/// @param column width of the column at the far edge; 0 when the actions stand below the text
/// @param text what is read, in order
record ActionPlan(ActionArea area, double column, List<Element> text) {
    private static final List<Integer> COLUMNS = List.of(1, 2, 3);

    /// @param declared everything on the page
    /// @param room height in which the actions must stand, when the button that turns the page has its place
    static ActionPlan beside(Buttons buttons, List<Element> declared, Box box, double room, double pager) {
        boolean inReach = buttons.tokens().geometry().reachTop() == 0;
        for (boolean notes : List.of(true, false)) {
            ActionPlan plan = of(buttons, declared, inReach, notes, 1);
            if (plan.area.isEmpty()) {
                return plan;
            }
            Optional<Double> width = widths(plan.area, box, pager, inReach)
                    .filter(w -> plan.area.height(w) <= room && plan.area.fits(w))
                    .boxed()
                    .findFirst();
            if (width.isPresent()) {
                return new ActionPlan(plan.area, width.get(), plan.text);
            }
        }
        ActionPlan main = mainOnly(buttons, declared);
        double least = Math.max(box.width() * 0.27, pager);
        double column = Math.clamp(main.area.naturalWidth(), least, Math.max(least, box.width() * 0.36));
        return main.area.isEmpty() ? main : new ActionPlan(main.area, column, main.text);
    }

    static ActionPlan below(Buttons buttons, List<Element> declared, double width, double room) {
        boolean inReach = buttons.tokens().geometry().reachTop() == 0;
        for (boolean notes : List.of(true, false)) {
            for (int columns : COLUMNS) {
                ActionPlan plan = of(buttons, declared, inReach, notes, columns);
                if (plan.area.isEmpty() || (plan.area.height(width) <= room && plan.area.fits(width))) {
                    return plan;
                }
            }
        }
        return mainOnly(buttons, declared);
    }

    /// As wide as the words need within what is calm; wider where large words make the column too high for hands, and
    /// there is nowhere else to go.
    private static DoubleStream widths(ActionArea area, Box box, double pager, boolean inReach) {
        double least = Math.max(box.width() * 0.27, pager);
        double most = Math.max(least, box.width() * 0.36);
        double natural = Math.clamp(area.naturalWidth(), least, most);
        return inReach
                ? DoubleStream.of(natural, most)
                : DoubleStream.of(natural, most, Math.max(least, box.width() * 0.45), box.width() * 0.55);
    }

    private static ActionPlan of(Buttons buttons, List<Element> declared, boolean inReach, boolean notes, int columns) {
        List<Element.Action> actions = new ArrayList<>();
        List<Element> text = new ArrayList<>();
        for (Element element : declared) {
            // Where the top of the panel is out of reach, nothing to touch may stand among the text.
            boolean apart = element instanceof Element.Action a && (a.rank() != Element.Action.Rank.INLINE || !inReach);
            if (!apart) {
                text.add(element);
                continue;
            }
            Element.Action action = (Element.Action) element;
            if (notes || action.note().isEmpty()) {
                actions.add(action);
            } else {
                text.add(new Element.Paragraph(action.note(), false));
                actions.add(action.without());
            }
        }
        return new ActionPlan(new ActionArea(buttons, actions, columns), 0, text);
    }

    /// Only the main action keeps a place of its own.
    static ActionPlan mainOnly(Buttons buttons, List<Element> declared) {
        boolean inReach = buttons.tokens().geometry().reachTop() == 0;
        List<Element.Action> main = new ArrayList<>();
        List<Element> text = new ArrayList<>();
        List<Element> last = new ArrayList<>();
        for (Element element : declared) {
            if (!(element instanceof Element.Action action)) {
                text.add(element);
            } else if (action.rank() == Element.Action.Rank.MAIN) {
                main.add(action);
            } else {
                (inReach ? text : last).add(action.inline());
            }
        }
        text.addAll(last);
        return new ActionPlan(new ActionArea(buttons, main, 1), 0, text);
    }
}
