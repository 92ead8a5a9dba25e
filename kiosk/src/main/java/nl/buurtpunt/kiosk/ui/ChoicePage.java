package nl.buurtpunt.kiosk.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.kiosk.session.TextSize;

/// Lays out a page on which one chooses: what is said above the choices, and where what can be done besides goes.
final class ChoicePage {
    /// Parts of the width: of buttons beside a title, of buttons at the far edge.
    private static final double MOST_BESIDE_TITLE = 0.4;

    private static final double WIDEST_COLUMN = 0.3;

    private final Buttons buttons;
    private final Navigator navigator;
    private final Tokens tokens;
    private final Problems problems;
    private final ChoicesLayout choices;
    private final ReadingLayout reading;

    /// @param reading for choices that have too little room on one page
    ChoicePage(Buttons buttons, Navigator navigator, Problems problems, ReadingLayout reading) {
        this.buttons = buttons;
        this.navigator = navigator;
        this.tokens = buttons.tokens();
        this.problems = problems;
        this.choices = new ChoicesLayout(buttons, navigator, problems);
        this.reading = reading;
    }

    /// What can be done, besides choosing: under the choices of a high page, at the far edge of a wide one. Where there
    /// is little room, what found no place in the bars around the page is one more choice.
    void lay(Sheet sheet, Box box, List<Element> elements, List<Element.Choice> toChoose, View view) {
        List<Element.Action> able = actions(elements);
        if (able.isEmpty() || tokens.compact()) {
            layUnderHead(sheet, box, elements, withActions(toChoose, able), view);
            return;
        }
        layWith(sheet, box, elements, toChoose, able, view);
    }

    /// Where what can be done would leave little of the page to the choices, what stands second is the first of them,
    /// and then the last of it one more.
    private void layWith(
            Sheet sheet,
            Box box,
            List<Element> elements,
            List<Element.Choice> toChoose,
            List<Element.Action> able,
            View view) {
        ActionArea area = new ActionArea(buttons, able, 1);
        ActionArea under = area.flattened(box.width());
        double column = Math.min(area.naturalWidth(), box.width() * WIDEST_COLUMN);
        boolean crowded = box.isLandscape()
                ? area.height(column) - tokens.gap() > reachable(box).height()
                : under.height(box.width()) > head(box, elements).rest().height() / 2;
        if (able.size() > 2 && crowded) {
            Element.Action moved = able.stream()
                    .filter(action -> action.rank() == Element.Action.Rank.SECOND)
                    .findFirst()
                    .orElseGet(able::getLast);
            List<Element.Action> left = new ArrayList<>(able);
            left.remove(moved);
            layWith(sheet, box, elements, withActions(toChoose, List.of(moved)), left, view);
            return;
        }
        if (!box.isLandscape()) {
            Box rest = header(sheet, box, elements);
            choices.lay(sheet, rest.above(under.height(rest.width())), toChoose, view);
            under.place(sheet, rest, problems);
            return;
        }
        PageHead head = head(box, elements);
        double row = area.stripWidth();
        Box title = box.near(box.width() - row - tokens.gap());
        boolean topInReach = tokens.geometry().reachTop() == 0;
        if (topInReach && !area.hasMain() && row <= box.width() * MOST_BESIDE_TITLE) {
            PageHead beside = head(title, elements);
            // A title that needs another line for it would cost the choices more than a column does.
            if (beside.rest().y() <= head.rest().y()) {
                beside.place(sheet);
                area.placeStrip(sheet, new Box(box.x() + box.width() - row, box.y(), row, tokens.bar()));
                double used = Math.max(beside.rest().y() - box.y(), tokens.bar() + tokens.gap());
                choices.lay(sheet, box.below(used), toChoose, view);
                return;
            }
        }
        if (area.height(column) - tokens.gap() > head.rest().height()) {
            // What must not be overlooked can be so long that the column begins beside it.
            Box words = box.near(box.width() - column - tokens.gap());
            choices.lay(sheet, header(sheet, words, elements), toChoose, view);
            area.place(sheet, reachable(box).far(column), problems);
            return;
        }
        Box rest = head.place(sheet);
        choices.lay(sheet, rest.near(rest.width() - column - tokens.gap()), toChoose, view);
        area.place(sheet, rest.far(column), problems);
    }

    /// The part of a box in which things can be touched.
    private Box reachable(Box box) {
        return box.below(Math.max(0, tokens.geometry().reachTop() - box.y()));
    }

    /// Where there is little room, what must not be overlooked is said on the first part only.
    void layUnderHead(Sheet sheet, Box box, List<Element> elements, List<Element.Choice> toChoose, View view) {
        if (tokens.compact() && tokens.comfort().size() != TextSize.NORMAL) {
            layUnderLessHead(sheet, box, elements, toChoose, view);
            return;
        }
        PageHead first = head(box, elements);
        if (mustStay(toChoose) && !choices.hasRoom(first.rest(), toChoose, view)) {
            layUnderLessHead(sheet, box, elements, toChoose, view);
            return;
        }
        List<Element> unnoticed =
                elements.stream().filter(e -> !(e instanceof Element.Notice)).toList();
        if (!tokens.compact() || unnoticed.size() == elements.size() || !ChoicesLayout.areCards(toChoose)) {
            choices.lay(sheet, first.place(sheet), toChoose, view);
            return;
        }
        PageHead others = head(box, unnoticed);
        int parts = choices.cardParts(first.rest(), others.rest(), toChoose, view);
        (navigator.pageOf(parts) == 0 ? first : others).place(sheet);
        choices.layCards(sheet, first.rest(), others.rest(), toChoose, view);
    }

    /// Where words are large for their panel: as much above the choices as leaves room to read each of them whole.
    /// First the title goes, which one has just chosen, and only then what must not be overlooked.
    private void layUnderLessHead(
            Sheet sheet, Box box, List<Element> elements, List<Element.Choice> toChoose, View view) {
        for (List<Element> said : List.of(elements, untitled(elements))) {
            PageHead head = head(box, said);
            if (choices.hasRoom(head.rest(), toChoose, view)) {
                choices.lay(sheet, head.place(sheet), toChoose, view);
                return;
            }
        }
        if (mustStay(toChoose)) {
            reading.lay(sheet, box, inTheText(elements, toChoose), view, Optional.empty(), Optional.empty());
            return;
        }
        choices.lay(sheet, head(box, List.of()).place(sheet), toChoose, view);
    }

    /// Whether they are more than names, wherever they stand.
    private static boolean mustStay(List<Element.Choice> choices) {
        return choices.stream().anyMatch(choice -> !choice.kind().isEmpty());
    }

    /// To be read from part to part: what is said before the choices, the choices, and what is said after them.
    private static List<Element> inTheText(List<Element> elements, List<Element.Choice> toChoose) {
        List<Element> text = new ArrayList<>();
        for (Element element : elements) {
            if (!(element instanceof Element.Choice || element instanceof Element.Action)) {
                text.add(element);
            } else if (!text.containsAll(toChoose)) {
                text.addAll(toChoose);
            }
        }
        return text;
    }

    static List<Element> untitled(List<Element> elements) {
        return elements.stream().filter(e -> !(e instanceof Element.Heading)).toList();
    }

    static List<Element.Action> actions(List<Element> elements) {
        return elements.stream()
                .filter(e -> e instanceof Element.Action a && a.rank() != Element.Action.Rank.INLINE)
                .map(Element.Action.class::cast)
                .toList();
    }

    private static boolean hasMain(List<Element.Action> actions) {
        return actions.stream().anyMatch(action -> action.rank() == Element.Action.Rank.MAIN);
    }

    /// The main one first and the second after it, so that nobody turns a page for them.
    private static List<Element.Choice> withActions(List<Element.Choice> choices, List<Element.Action> actions) {
        List<Element.Choice> all = new ArrayList<>(choices);
        for (Element.Action action : actions) {
            Element.Choice choice = new Element.Choice(
                    action.id(),
                    action.icon(),
                    action.label(),
                    Element.nothing(action.label().language()),
                    action.act());
            switch (action.rank()) {
                case MAIN -> all.addFirst(choice);
                case SECOND -> all.add(hasMain(actions) ? 1 : 0, choice);
                case OTHER, INLINE -> all.add(choice);
            }
        }
        return all;
    }

    /// Sets all that is not a choice above the choices. On a panel whose top is out of reach the words take the
    /// part above and the choices the part that hands can reach.
    private Box header(Sheet sheet, Box box, List<Element> elements) {
        return head(box, elements).place(sheet);
    }

    private PageHead head(Box box, List<Element> elements) {
        return PageHead.of(buttons, problems, box, elements);
    }
}
