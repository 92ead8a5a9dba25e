package nl.buurtpunt.kiosk.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Lays out things to read, with what can be done about them: at the far edge of a wide page, below on a
/// high one; the main action is always the lowest.
final class ReadingLayout {
    /// Lines longer than this many times the font size are hard to follow.
    private static final double LONGEST_LINE = 31;

    /// Fewer than this on a page: no sentence is kept together.
    private static final double FEW_LINES = 5;

    private final Buttons buttons;
    private final Tokens tokens;
    private final Navigator navigator;
    private final Problems problems;

    ReadingLayout(Buttons buttons, Navigator navigator, Problems problems) {
        this.buttons = buttons;
        this.tokens = buttons.tokens();
        this.navigator = navigator;
        this.problems = problems;
    }

    double pagerWidth(View view) {
        return new Pager(buttons, navigator, view, Pager.Words.SCROLLING).columnWidth();
    }

    /// @param pagerPlace where the buttons to turn pages go when they need not take a column of their own
    /// @param spare what is free in the bar at the edge
    void lay(Sheet sheet, Box box, List<Element> elements, View view, Optional<Box> pagerPlace, Optional<Box> spare) {
        boolean toDo = elements.stream().anyMatch(Element.Action.class::isInstance);
        if (!toDo && new NumberGrid(buttons, problems).lay(sheet, box, elements, spare)) {
            return;
        }
        Pager pager = new Pager(buttons, navigator, view, Pager.Words.SCROLLING);
        double room = reachable(box).height() - tokens.bar();
        ActionPlan plan = box.isLandscape()
                ? ActionPlan.beside(buttons, elements, box, room, pager.columnWidth())
                : ActionPlan.below(buttons, elements, box.width(), room - tokens.gap());
        if (!box.isLandscape() || (plan.column() == 0 && !plan.area().isEmpty())) {
            layHigh(sheet, box, plan, high(box, plan, pager), pager);
            return;
        }
        Wide wide = wide(box, plan, pager, pagerPlace);
        Optional<Strip> strip = wide.text().problems().isEmpty() ? Optional.empty() : strip(box, elements, pager);
        if (strip.isPresent()) {
            layStrip(sheet, box, strip.get(), pager.withoutPictures());
            return;
        }
        layWide(sheet, box, plan, wide, pager, pagerPlace);
    }

    /// @param column width of what stands beside the text; 0 when nothing does
    private record Wide(double column, Box place, Attempt text) {}

    private Wide wide(Box box, ActionPlan plan, Pager pager, Optional<Box> pagerPlace) {
        double column = plan.column();
        boolean onlyToRead = plan.area().isEmpty();
        Box whole = column == 0 ? box : box.near(box.width() - column - aisle());
        Attempt text = pages(plan.text(), readable(whole), onlyToRead);
        if (text.pages().size() == 1 || column > 0 || pagerPlace.isPresent()) {
            return new Wide(column, whole, text);
        }
        Box narrow = box.near(box.width() - pager.columnWidth() - aisle());
        return new Wide(pager.columnWidth(), narrow, pages(plan.text(), readable(narrow), onlyToRead));
    }

    private void layWide(Sheet sheet, Box box, ActionPlan plan, Wide wide, Pager pager, Optional<Box> pagerPlace) {
        double column = wide.column();
        List<List<Block>> pages = chosen(wide.text());
        int page = navigator.pageOf(pages.size());
        place(sheet, readable(wide.place()), pages.get(page));
        if (column > 0) {
            Box side = reachable(box.far(column));
            if (pages.size() > 1) {
                // Before the actions, because it stands above them: keys go from top to bottom.
                pager.placeColumn(sheet, side.above(plan.area().height(column)), page, pages.size());
            }
            plan.area().place(sheet, side, problems);
        } else if (pages.size() > 1) {
            pager.placeColumn(sheet, pagerPlace.orElseThrow(), page, pages.size());
        }
    }

    /// @param place with the row of buttons that turn the page, when there are several parts
    private record High(Box place, Attempt text) {}

    private High high(Box box, ActionPlan plan, Pager pager) {
        boolean onlyToRead = plan.area().isEmpty();
        Box place = box.above(plan.area().height(box.width()));
        Attempt text = pages(plan.text(), readable(place), onlyToRead);
        if (text.pages().size() == 1) {
            return new High(place, text);
        }
        Box above = pager.reserveRow(place.above(tokens.gap()));
        return new High(above, pages(plan.text(), readable(above), onlyToRead));
    }

    /// @param actions the main one
    /// @param row what can be touched, at the lower edge
    private record Strip(Box place, Attempt text, ActionArea actions, Box row) {}

    /// A word longer than the column that is left beside the buttons gets the whole width: the main action
    /// stands under the text, in one row with the buttons that turn the page, and the others among it.
    private Optional<Strip> strip(Box box, List<Element> elements, Pager turns) {
        Pager pager = turns.withoutPictures();
        ActionPlan plan = ActionPlan.mainOnly(buttons, elements);
        double width = box.width() - pager.rowWidth() - tokens.gap();
        double height = Math.max(tokens.bar(), plan.area().height(width) - tokens.gap());
        Box place = box.above(height + tokens.gap());
        Attempt text = pages(plan.text(), readable(place), plan.area().isEmpty());
        boolean whole = text.problems().isEmpty() && plan.area().fits(width);
        Box row = new Box(box.x(), box.bottom() - height, box.width(), height);
        return whole ? Optional.of(new Strip(place, text, plan.area(), row)) : Optional.empty();
    }

    private void layStrip(Sheet sheet, Box box, Strip strip, Pager pager) {
        List<List<Block>> pages = chosen(strip.text());
        int page = navigator.pageOf(pages.size());
        place(sheet, readable(strip.place()), pages.get(page));
        if (pages.size() > 1) {
            pager.placeRow(sheet, strip.row().near(pager.rowWidth()), page, pages.size());
        }
        strip.actions().place(sheet, reachable(box).far(box.width() - pager.rowWidth() - tokens.gap()), problems);
    }

    private void layHigh(Sheet sheet, Box box, ActionPlan plan, High high, Pager pager) {
        List<List<Block>> pages = chosen(high.text());
        int page = navigator.pageOf(pages.size());
        place(sheet, readable(high.place()), pages.get(page));
        Box whole = box.above(plan.area().height(box.width()));
        if (high.place().height() < whole.height()) {
            pager.placeBelow(sheet, whole.above(tokens.gap()), page, pages.size());
        }
        plan.area().place(sheet, reachable(box), problems);
    }

    /// The part of a box in which things can be touched.
    private Box reachable(Box box) {
        return box.below(Math.max(0, tokens.geometry().reachTop() - box.y()));
    }

    private Box readable(Box box) {
        return box.near(Math.min(box.width(), tokens.body().getSize() * LONGEST_LINE));
    }

    /// With huge numbers when everything then still stands on one page; a hint at the end is left out
    /// rather than letting the resident turn a page for it.
    ///
    /// @param onlyToRead there is nothing to do on the page, also not outside this box
    private Attempt pages(List<Element> elements, Box box, boolean onlyToRead) {
        boolean aboutNumbers = onlyToRead
                && elements.stream().noneMatch(Element.Action.class::isInstance)
                && elements.stream().anyMatch(ReadingLayout::isNumber);
        Attempt all = attempt(elements, box, false);
        if (!aboutNumbers) {
            return codeComesFirst(elements, box) ? all : attempt(untitled(elements), box, false);
        }
        for (List<Element> some : shorter(elements)) {
            for (boolean huge : List.of(true, false)) {
                Attempt attempt = attempt(some, box, huge);
                if (attempt.pages().size() == 1 && attempt.problems().isEmpty()) {
                    return attempt;
                }
            }
        }
        // Where not even that is enough, the title makes way for a number.
        Attempt untitled = attempt(untitled(elements), box, false);
        boolean better =
                untitled.pages().size() < all.pages().size() || !all.problems().isEmpty();
        return withNumberFirst(elements, box).orElse(better ? untitled : all);
    }

    /// Whether a code to copy, when there is one, stands on the first part; otherwise its title makes way for it.
    private boolean codeComesFirst(List<Element> elements, Box box) {
        int code = IntStream.range(0, elements.size())
                .filter(i -> elements.get(i) instanceof Element.DigitGroups)
                .findFirst()
                .orElse(-1);
        return code < 1
                || attempt(elements.subList(0, code + 1), box, false).pages().size() == 1;
    }

    /// What is read before the first number can fill a small page by itself. Then it is said with fewer
    /// words, or else goes on after that number: who needs help does not turn pages for it.
    private Optional<Attempt> withNumberFirst(List<Element> elements, Box box) {
        int first = firstNumber(elements);
        if (first < 1 || beginsWithNumber(elements, box)) {
            return Optional.empty();
        }
        List<Element> brief = new ArrayList<>(NumberGrid.inOne(elements.subList(0, first)));
        brief.addAll(elements.subList(first, elements.size()));
        List<Element> later = new ArrayList<>(elements);
        later.add(1, later.remove(first));
        return Stream.of(untitled(elements), brief, later, untitled(later))
                .filter(some -> beginsWithNumber(some, box))
                .findFirst()
                .map(some -> attempt(some, box, false));
    }

    private boolean beginsWithNumber(List<Element> elements, Box box) {
        Attempt upToNumber = attempt(elements.subList(0, firstNumber(elements) + 1), box, false);
        return upToNumber.pages().size() == 1 && upToNumber.problems().isEmpty();
    }

    private static int firstNumber(List<Element> elements) {
        return IntStream.range(0, elements.size())
                .filter(i -> elements.get(i) instanceof Element.PhoneLine)
                .findFirst()
                .orElse(-1);
    }

    private static List<Element> untitled(List<Element> elements) {
        return elements.stream().filter(e -> !(e instanceof Element.Heading)).toList();
    }

    private static boolean isNumber(Element element) {
        return element instanceof Element.PhoneLine
                || element instanceof Element.Code
                || element instanceof Element.DigitGroups
                || element instanceof Element.QrPicture;
    }

    private record Attempt(List<List<Block>> pages, Problems problems) {}

    private List<List<Block>> chosen(Attempt attempt) {
        problems.accept(attempt.problems());
        return attempt.pages();
    }

    /// Numbers stand in a column of their own when that costs no second page.
    private Attempt attempt(List<Element> elements, Box box, boolean huge) {
        Problems found = Problems.ofAttempt();
        Blocks blocks = new Blocks(buttons, found);
        List<List<Block>> inColumn = pages(elements, box, blocks, blocks.numbers(elements, huge), found);
        if (inColumn.size() == 1) {
            return new Attempt(inColumn, found);
        }
        Problems foundAgain = Problems.ofAttempt();
        Blocks again = new Blocks(buttons, foundAgain);
        return new Attempt(pages(elements, box, again, new Blocks.Numbers(huge, 0), foundAgain), foundAgain);
    }

    /// The same page without its hint, and beside a QR code also without the name, which the page before it
    /// carried.
    private static List<List<Element>> shorter(List<Element> elements) {
        List<Element> withoutHint =
                elements.getLast() instanceof Element.Paragraph ? elements.subList(0, elements.size() - 1) : elements;
        if (elements.stream().noneMatch(Element.QrPicture.class::isInstance)) {
            return List.of(elements, withoutHint);
        }
        List<Element> withoutName = withoutHint.stream()
                .filter(e -> !(e instanceof Element.Heading))
                .toList();
        return List.of(elements, withoutHint, withoutName);
    }

    private List<List<Block>> pages(
            List<Element> elements, Box box, Blocks blocks, Blocks.Numbers numbers, Problems found) {
        List<List<Block>> pages = new ArrayList<>();
        List<Block> page = new ArrayList<>();
        double used = 0;
        for (Element element : elements) {
            // What is touched stands where hands reach; where that is not the whole page, on parts of its own.
            boolean touched = element instanceof Element.Action || element instanceof Element.Choice;
            boolean low = touched && startOf(box, true) > box.y();
            double room = box.bottom() - startOf(box, low);
            boolean apart = low && !touchable(page);
            for (Block block : blocks.of(element, box.width(), tallest(element, room), numbers)) {
                if (!page.isEmpty() && (apart || used + block.height() > room)) {
                    pages.add(page);
                    page = new ArrayList<>();
                    used = 0;
                }
                apart = false;
                page.add(block);
                used += block.height() + space();
                if (block.height() > room + 0.5) {
                    found.report("a block is higher than the page: "
                            + element.getClass().getSimpleName());
                }
            }
        }
        pages.add(page);
        return pages;
    }

    private void place(Sheet sheet, Box box, List<Block> page) {
        double y = startOf(box, touchable(page));
        for (Block block : page) {
            sheet.put(block.node(), new Box(box.x(), y, box.width(), block.height()));
            y += block.height() + space();
        }
    }

    /// Where only few lines fit, a long sentence goes on where it began instead of on the next part as a whole.
    private double tallest(Element element, double room) {
        double line = BidiText.lineHeight(tokens.body());
        boolean flows = element instanceof Element.Paragraph && room < FEW_LINES * line;
        return flows ? Math.min(room, 2 * line) : room;
    }

    private double startOf(Box box, boolean touchable) {
        return touchable ? Math.max(box.y(), tokens.geometry().reachTop()) : box.y();
    }

    private static boolean touchable(List<Block> page) {
        return page.stream()
                .anyMatch(b -> b.node() instanceof Sheet sheet
                        && sheet.getChildrenUnmodifiable().stream().anyMatch(TouchButton.class::isInstance));
    }

    private double space() {
        return tokens.compact() ? tokens.gap() * 0.4 : tokens.gap();
    }

    /// Between the text, in which there may be a button, and the buttons beside it.
    private double aisle() {
        return Math.max(tokens.gap(), tokens.margin());
    }
}
