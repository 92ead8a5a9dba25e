package nl.buurtpunt.kiosk.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.session.TextSize;
import org.jspecify.annotations.Nullable;

/// What stands around every page: home, back and how one reads at the near edge, languages at the far edge, the
/// emergency numbers below. Where a panel is too narrow for one bar, home and back stand beside the
/// emergency numbers; where not all languages have room by name, one button leads to them; where its top is
/// out of reach, everything stands below.
final class Frame {
    /// The button of the emergency numbers, wherever it stands.
    static final String EMERGENCY = "nav-emergency";

    /// The button that stands for all languages where there is no room for their names.
    private static final String ALL_LANGUAGES = "nav-languages";

    private final Buttons buttons;
    private final Tokens tokens;
    private final Navigator navigator;
    private Arrangement arrangement = Arrangement.ONE_BUTTON;
    private @Nullable Guide measured;

    Frame(Buttons buttons, Navigator navigator) {
        this.buttons = buttons;
        this.tokens = buttons.tokens();
        this.navigator = navigator;
    }

    /// The two halves of the frame; the page between them is laid out before the lower one, so that keys pass
    /// through all of it from top to bottom.
    ///
    /// @param taken what can be done on the page and has found room in the bars
    record Edges(List<List<TouchButton>> top, List<List<TouchButton>> bottom, List<Element.Action> taken) {}

    /// @param offered what can be done on the page and may stand in the bars where there is room
    Edges edges(View view, Screen.Surroundings surroundings, List<Element.Action> offered) {
        if (surroundings == Screen.Surroundings.DARK) {
            return new Edges(List.of(), List.of(), List.of());
        }
        List<TouchButton> emergency = List.of(emergency(view));
        if (surroundings == Screen.Surroundings.ONLY_EMERGENCY) {
            return new Edges(List.of(), List.of(emergency), List.of());
        }
        List<TouchButton> ways = ways(view, surroundings);
        List<TouchButton> comfort = surroundings == Screen.Surroundings.LANGUAGES ? List.of() : comfort(view);
        List<TouchButton> last = surroundings == Screen.Surroundings.NO_EMERGENCY ? List.of() : emergency;
        List<List<TouchButton>> upper = switch (arrangement(view)) {
            case ONE_BAR -> rows(joined(joined(ways, comfort), names(view)));
            case NAMES_ABOVE -> rows(names(view));
            case COMFORT_ABOVE -> rows(joined(comfort, names(view)));
            case ONE_BUTTON -> rows(joined(comfort, List.of(languages(view))));
            case TWO_FULL_BARS -> rows(joined(ways, comfort));
        };
        List<List<TouchButton>> lower = switch (arrangement(view)) {
            case ONE_BAR -> rows(last);
            case NAMES_ABOVE -> rows(joined(joined(ways, comfort), last));
            case COMFORT_ABOVE, ONE_BUTTON -> rows(joined(ways, last));
            case TWO_FULL_BARS -> rows(joined(last, List.of(languages(view))));
        };
        List<Element.Action> taken = offered.stream()
                .filter(action -> take(action, action.rank() == Element.Action.Rank.MAIN ? lower : upper))
                .toList();
        if (tokens.geometry().reachTop() > 0) {
            List<List<TouchButton>> all = new ArrayList<>(upper);
            all.addAll(lower);
            return new Edges(List.of(), all, taken);
        }
        return new Edges(upper, lower, taken);
    }

    /// Puts what can be done after what leads away and before the rest, when the row has room for
    /// all of it; the picture of what is not the main thing makes way for its words.
    private boolean take(Element.Action action, List<List<TouchButton>> rows) {
        return !rows.isEmpty()
                && (take(action, action.icon(), rows)
                        || (action.rank() != Element.Action.Rank.MAIN && take(action, "", rows)));
    }

    private boolean take(Element.Action action, String icon, List<List<TouchButton>> rows) {
        boolean main = action.rank() == Element.Action.Rank.MAIN;
        TouchButton button = buttons.bar(
                "action-" + action.id(), main ? "main-action" : "other-action", icon, action.label(), action.act());
        List<TouchButton> row = new ArrayList<>(rows.getLast());
        int place = (int)
                row.stream().takeWhile(b -> !isLanguage(b) && !isEmergency(b)).count();
        row.add(place, button);
        if (total(row) > inner()) {
            return false;
        }
        rows.set(rows.size() - 1, row);
        return true;
    }

    double height(List<List<TouchButton>> rows) {
        return rows.stream().mapToDouble(row -> rowHeight(row) + tokens.gap()).sum();
    }

    /// The main action is as high as it is on every other page, and the rest of its row with it.
    private double rowHeight(List<TouchButton> row) {
        boolean main = row.stream().anyMatch(b -> b.getStyleClass().contains("main-action"));
        return main ? Math.max(tokens.bar(), tokens.mainTarget()) : tokens.bar();
    }

    /// Puts the rows into the sheet. Ways stand at the near edge, languages at the far one; what tells of
    /// emergencies takes all the width that is left.
    void place(Sheet sheet, Box strip, List<List<TouchButton>> rows) {
        double y = strip.y();
        for (List<TouchButton> row : rows) {
            Box line = new Box(strip.x(), y, strip.width(), rowHeight(row));
            placeRow(sheet, line, row);
            y += line.height() + tokens.gap();
        }
    }

    /// What no button takes of the lowest row.
    Optional<Box> spare(Box strip, List<List<TouchButton>> rows) {
        if (rows.isEmpty() || rows.getLast().stream().anyMatch(b -> isEmergency(b) || isLanguage(b))) {
            return Optional.empty();
        }
        double used = total(rows.getLast()) + tokens.gap();
        double top = strip.y() + height(rows.subList(0, rows.size() - 1));
        return Optional.of(new Box(strip.x() + used, top, strip.width() - used, rowHeight(rows.getLast())));
    }

    private void placeRow(Sheet sheet, Box line, List<TouchButton> row) {
        double near = line.x();
        double far = line.x() + line.width();
        List<TouchButton> languages = row.stream().filter(Frame::isLanguage).toList();
        for (TouchButton language : languages) {
            far -= width(language) + (language == languages.getFirst() ? 0 : tokens.gap());
        }
        double end = languages.isEmpty() ? line.x() + line.width() : far - tokens.gap();
        for (TouchButton button : row) {
            double start = isLanguage(button) ? far : near;
            double width = isEmergency(button) ? end - near : width(button);
            sheet.put(button, new Box(start, line.y(), width, line.height()));
            if (isLanguage(button)) {
                far += width + tokens.gap();
            } else {
                near += width + tokens.gap();
            }
        }
    }

    private List<TouchButton> ways(View view, Screen.Surroundings surroundings) {
        List<TouchButton> ways = new ArrayList<>();
        if (surroundings == Screen.Surroundings.LANGUAGES || surroundings == Screen.Surroundings.NO_WAYS) {
            return ways;
        }
        if (surroundings != Screen.Surroundings.NO_HOME) {
            ways.add(buttons.bar("nav-home", "way", "home", view.say("nav.home"), navigator::home));
        }
        // From the first page of a visit back leads out of it: the button says so.
        ways.add(
                surroundings != Screen.Surroundings.NO_HOME
                        ? buttons.bar("nav-back", "way", "back", view.say("nav.back"), navigator::back)
                        : buttons.bar("nav-back", "way", "close", view.say("session.stop"), navigator::back));
        return ways;
    }

    private List<TouchButton> comfort(View view) {
        return navigator.offersComfort()
                ? List.of(buttons.bar("nav-screen", "way", "screen", view.say("nav.screen"), navigator::readingComfort))
                : List.of();
    }

    /// One button for all languages, with the name of the one that is spoken.
    private TouchButton languages(View view) {
        Language spoken = view.language();
        return buttons.bar(
                ALL_LANGUAGES, "way", "language", Rendered.of(spoken.ownName(), spoken), navigator::languages);
    }

    private List<TouchButton> names(View view) {
        List<TouchButton> languages = new ArrayList<>();
        for (Language language : view.guide().city().languages()) {
            boolean chosen = language.tag().equals(view.language().tag());
            languages.add(buttons.bar(
                    "lang-" + language.tag(),
                    chosen ? "language-chosen" : "language",
                    "",
                    Rendered.of(language.ownName(), language),
                    () -> navigator.speak(language)));
        }
        return languages;
    }

    private TouchButton emergency(View view) {
        return buttons.bar(EMERGENCY, "emergency", "alarm", view.say("nav.emergency"), navigator::emergency);
    }

    /// How the bars are filled, from the most that can be had with one touch to the least.
    private enum Arrangement {
        ONE_BAR,
        NAMES_ABOVE,
        COMFORT_ABOVE,
        ONE_BUTTON,
        TWO_FULL_BARS
    }

    /// The same answer on every page and in every language, so that nothing jumps.
    private Arrangement arrangement(View view) {
        if (measured != view.guide()) {
            measured = view.guide();
            arrangement = measure(view.guide());
        }
        return arrangement;
    }

    private Arrangement measure(Guide guide) {
        List<TouchButton> names = names(new View(guide, Language.SOURCE));
        double ways = widest(guide, view -> ways(view, Screen.Surroundings.ALL));
        double comfort = widest(guide, this::comfort);
        double emergency = widest(guide, view -> List.of(emergency(view)));
        if (beside(beside(ways, comfort), total(names)) + tokens.gap() <= inner()) {
            return Arrangement.ONE_BAR;
        }
        if (isLow(rows(names)) && beside(beside(ways, comfort), emergency) <= inner()) {
            return Arrangement.NAMES_ABOVE;
        }
        // Large words: a third bar would leave a small panel nothing for the page.
        if (tokens.comfort().size() != TextSize.NORMAL && beside(ways, emergency) > inner()) {
            return Arrangement.TWO_FULL_BARS;
        }
        boolean fit = guide.city().languages().stream()
                .map(language -> joined(comfort(new View(guide, language)), names))
                .allMatch(row -> isLow(rows(row)));
        return fit ? Arrangement.COMFORT_ABOVE : Arrangement.ONE_BUTTON;
    }

    /// A high panel has room for a second row of names; on a wide one the page needs it.
    private boolean isLow(List<List<TouchButton>> rows) {
        return rows.size() <= (tokens.geometry().heightPx() > tokens.geometry().widthPx() ? 2 : 1);
    }

    private double widest(Guide guide, Function<View, List<TouchButton>> row) {
        return guide.city().languages().stream()
                .mapToDouble(language -> total(row.apply(new View(guide, language))))
                .max()
                .orElse(0);
    }

    private double beside(double one, double other) {
        return one == 0 || other == 0 ? one + other : one + tokens.gap() + other;
    }

    /// As few rows as they have room in: letters can be so large that even the fewest buttons need a second
    /// one.
    private List<List<TouchButton>> rows(List<TouchButton> all) {
        List<List<TouchButton>> rows = new ArrayList<>();
        List<TouchButton> row = new ArrayList<>();
        for (TouchButton button : all) {
            if (!row.isEmpty() && total(joined(row, List.of(button))) > inner()) {
                rows.add(List.copyOf(row));
                row.clear();
            }
            row.add(button);
        }
        if (!row.isEmpty()) {
            rows.add(List.copyOf(row));
        }
        return rows;
    }

    private double total(List<TouchButton> row) {
        return row.isEmpty()
                ? 0
                : row.stream().mapToDouble(b -> width(b) + tokens.gap()).sum() - tokens.gap();
    }

    private double width(TouchButton button) {
        return Math.max(tokens.target(), button.face().naturalWidth());
    }

    private double inner() {
        return tokens.geometry().widthPx() - 2 * tokens.margin();
    }

    private static boolean isLanguage(TouchButton button) {
        return button.getId().startsWith("lang-") || button.getId().equals(ALL_LANGUAGES);
    }

    private static boolean isEmergency(TouchButton button) {
        return button.getId().equals(EMERGENCY);
    }

    private static List<TouchButton> joined(List<TouchButton> first, List<TouchButton> second) {
        List<TouchButton> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
