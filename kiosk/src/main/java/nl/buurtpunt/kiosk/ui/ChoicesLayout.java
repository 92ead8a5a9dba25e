package nl.buurtpunt.kiosk.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.ui.GridFit.Grid;

/// Lays out things to choose from in equal cells, at most eight at once, the rest on further pages.
final class ChoicesLayout {
    /// From the largest that is still calm to the smallest there is.
    private static final List<Buttons.Size> CARD_SIZES = List.of(
            new Buttons.Size(1.3, true),
            new Buttons.Size(1.15, true),
            new Buttons.Size(1, true),
            new Buttons.Size(1, false));

    private static final List<Double> ROW_SCALES = List.of(1.6, 1.3, 1.0);
    /// On average, of the rows on a page with their sentences.
    private static final double FEWEST_ROWS = 2.5;

    private static final int FEWEST_CARDS = 4;

    private final Buttons buttons;
    private final Tokens tokens;
    private final Navigator navigator;
    private final Problems problems;

    ChoicesLayout(Buttons buttons, Navigator navigator, Problems problems) {
        this.buttons = buttons;
        this.tokens = buttons.tokens();
        this.navigator = navigator;
        this.problems = problems;
    }

    void lay(Sheet sheet, Box box, List<Element.Choice> choices, View view) {
        if (areCards(choices) && hasRoomForCards(box, choices, view)) {
            layCards(sheet, box, box, choices, view);
        } else if (areCards(choices)) {
            layList(sheet, box, choices, view);
        } else {
            layRows(sheet, box, choices, view);
        }
    }

    /// Whether each of them can be read in this place, with what must stay of its sentence.
    boolean hasRoom(Box box, List<Element.Choice> choices, View view) {
        if (areCards(choices) && hasRoomForCards(box, choices, view)) {
            return true;
        }
        return paged(choices, box, view).tooLarge() == 0;
    }

    /// One card and the one for more of them is no page; a list has its own place for turning.
    private boolean hasRoomForCards(Box box, List<Element.Choice> choices, View view) {
        return cardGrid(box, choices, view).grid().cells() >= Math.min(FEWEST_CARDS, choices.size());
    }

    /// Whether they stand as cards of icon and name.
    static boolean areCards(List<Element.Choice> choices) {
        return choices.stream().allMatch(c -> c.sentence().isEmpty());
    }

    /// How many parts these cards take when the first part has another place than the others.
    int cardParts(Box first, Box others, List<Element.Choice> choices, View view) {
        return cardPages(cardGrid(first, choices, view), cardGrid(others, choices, view), choices)
                .count();
    }

    private static CardPages cardPages(Chosen first, Chosen others, List<Element.Choice> choices) {
        return new CardPages(choices.size(), first.grid().cells(), others.grid().cells());
    }

    /// @param first the place on the first part
    /// @param others the place on every other part
    void layCards(Sheet sheet, Box first, Box others, List<Element.Choice> choices, View view) {
        Chosen onFirst = cardGrid(first, choices, view);
        Chosen onOthers = others.equals(first) ? onFirst : cardGrid(others, choices, view);
        CardPages pages = cardPages(onFirst, onOthers, choices);
        int page = navigator.pageOf(pages.count());
        Chosen chosen = page == 0 ? onFirst : onOthers;
        Box box = page == 0 ? first : others;
        List<TouchButton> cells = new ArrayList<>();
        for (Element.Choice choice : choices.subList(pages.from(page), pages.to(page))) {
            cells.add(card(choice, chosen.size()));
        }
        if (pages.hasPrevious(page)) {
            cells.add(turn("page-previous", "previous", "nav.previous", view, chosen.size(), -1));
        }
        if (page < pages.count() - 1) {
            cells.add(turn("page-more", "more", "home.more", view, chosen.size(), 1));
        }
        place(sheet, box, chosen.grid(), cells);
    }

    private record Chosen(Grid grid, Buttons.Size size) {}

    /// Shows as many cards as can be; among the ways that show the same number, the largest words win.
    private Chosen cardGrid(Box box, List<Element.Choice> choices, View view) {
        Chosen best = null;
        int wanted = Math.min(choices.size(), GridFit.MOST_CHOICES);
        for (Buttons.Size size : CARD_SIZES) {
            List<Face> faces = new ArrayList<>();
            choices.forEach(choice -> faces.add(card(choice, size).face()));
            faces.add(turn("page-previous", "previous", "nav.previous", view, size, -1)
                    .face());
            Optional<Grid> grid =
                    GridFit.best(box, faces, wanted, tokens.gap(), tokens.target(), size.stacked() ? 1.25 : 3);
            if (grid.isPresent() && (best == null || shown(grid.get(), wanted) > shown(best.grid(), wanted))) {
                best = new Chosen(grid.get(), size);
            }
        }
        return best == null ? new Chosen(new Grid(1, 1), CARD_SIZES.getLast()) : best;
    }

    private TouchButton card(Element.Choice choice, Buttons.Size size) {
        return choice.state() == null
                ? buttons.card("choice-" + choice.id(), choice.icon(), choice.name(), size, choice.open())
                : buttons.state(choice, choice.state(), size);
    }

    private TouchButton turn(String id, String icon, String key, View view, Buttons.Size size, int parts) {
        TouchButton button = buttons.card(id, icon, view.say(key), size, () -> navigator.turn(parts));
        button.getStyleClass().add("turn");
        return button;
    }

    private void layRows(Sheet sheet, Box box, List<Element.Choice> choices, View view) {
        for (double scale : ROW_SCALES) {
            List<TouchButton> rows = rows(choices, scale, tokens.padding(), Element.Choice::sentence);
            Optional<Grid> grid = GridFit.best(
                    box,
                    rows.stream().map(TouchButton::face).toList(),
                    choices.size(),
                    tokens.gap(),
                    tokens.target(),
                    3);
            if (grid.isPresent() && grid.get().cells() >= choices.size()) {
                place(sheet, box, grid.get(), rows);
                return;
            }
        }
        layList(sheet, box, choices, view);
    }

    /// Rows as high as they need to be, as many on a page as fit. Where so few fit with their sentences that somebody
    /// would turn page after page, the names stand alone: the sentence is the first thing on the next page.
    private void layList(Sheet sheet, Box box, List<Element.Choice> choices, View view) {
        Paged paged = paged(choices, box, view);
        RowPages shown = paged.pages();
        if (!shown.tooLarge().isEmpty()) {
            problems.report("no room in " + box + " for " + shown.tooLarge());
        }
        int page = navigator.pageOf(shown.count());
        shown.place(sheet, page);
        if (shown.count() > 1 && paged.under()) {
            paged.pager().placeBelow(sheet, box, page, shown.count());
        } else if (shown.count() > 1) {
            paged.pager().place(sheet, box, page, shown.count());
        }
    }

    /// A list and the buttons that turn its pages, beside it or under it.
    private record Paged(RowPages pages, Pager pager, boolean under) {
        int tooLarge() {
            return pages.tooLarge().size();
        }
    }

    /// A long word in large letters needs the width that the buttons beside the list would take, or their pictures.
    private Paged paged(List<Element.Choice> choices, Box box, View view) {
        Pager pager = new Pager(buttons, navigator, view, Pager.Words.PAGES);
        Pager bare = pager.withoutPictures();
        Paged best = new Paged(listPages(choices, pager.reserve(box)), pager, false);
        for (Paged other : List.of(
                new Paged(listPages(choices, pager.reserveRow(box)), pager, true),
                new Paged(listPages(choices, bare.reserve(box)), bare, false))) {
            best = other.tooLarge() < best.tooLarge() ? other : best;
        }
        return best;
    }

    private RowPages listPages(List<Element.Choice> choices, Box list) {
        RowPages whole = listPages(choices, list, Element.Choice::sentence);
        boolean few =
                whole.count() * FEWEST_ROWS > choices.size() || (whole.count() > 1 && inSeveralLanguages(choices));
        if (!few) {
            return whole;
        }
        RowPages kinds = listPages(choices, list, Element.Choice::kind);
        boolean better = kinds.count() < whole.count()
                || kinds.tooLarge().size() < whole.tooLarge().size();
        // Nothing is gained by saying less when as many pages are left to turn.
        return better ? kinds : whole;
    }

    private RowPages listPages(List<Element.Choice> choices, Box list, Function<Element.Choice, Rendered> said) {
        RowPages usual = RowPages.fewest(rows(choices, 1, tokens.padding(), said), list, tokens.gap(), tokens.target());
        if (!tokens.compact() || usual.count() == 1) {
            return usual;
        }
        RowPages low =
                RowPages.fewest(rows(choices, 1, tokens.answerPadding(), said), list, tokens.gap(), tokens.target());
        return low.count() < usual.count() ? low : usual;
    }

    private List<TouchButton> rows(
            List<Element.Choice> choices, double scale, double padding, Function<Element.Choice, Rendered> said) {
        return choices.stream().map(c -> row(c, scale, padding, said.apply(c))).toList();
    }

    private TouchButton row(Element.Choice choice, double scale, double padding, Rendered sentence) {
        if (choice.state() != null) {
            return buttons.state(choice, choice.state(), new Buttons.Size(scale, false));
        }
        return buttons.row(
                "choice-" + choice.id(), choice.icon(), choice.name(), sentence, scale, padding, choice.open());
    }

    /// Who reads one of them cannot read how to turn to it.
    private static boolean inSeveralLanguages(List<Element.Choice> choices) {
        return choices.stream()
                        .map(Element.Choice::name)
                        .filter(name -> !name.fallback())
                        .map(Rendered::language)
                        .distinct()
                        .count()
                > 1;
    }

    private static int shown(Grid grid, int wanted) {
        return Math.min(grid.cells(), wanted);
    }

    private void place(Sheet sheet, Box box, Grid grid, List<TouchButton> cells) {
        for (int i = 0; i < cells.size(); i++) {
            sheet.put(
                    cells.get(i),
                    box.cell(i % grid.columns(), i / grid.columns(), grid.columns(), grid.rows(), tokens.gap()));
        }
    }
}
