package nl.buurtpunt.kiosk.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Rendered;

/// What stands around every page: home and back at the near edge, languages at the far edge, the emergency numbers
/// below. Where a panel is too narrow for one bar, home and back stand beside the emergency numbers; where its top is
/// out
/// of reach, everything stands below.
final class Frame {
    private final Buttons buttons;
    private final Tokens tokens;
    private final Navigator navigator;

    Frame(Buttons buttons, Navigator navigator) {
        this.buttons = buttons;
        this.tokens = buttons.tokens();
        this.navigator = navigator;
    }

    /// The two halves of the frame; the page between them is laid out before the lower one, so that keys pass
    /// through all of it from top to bottom.
    record Edges(List<List<TouchButton>> top, List<List<TouchButton>> bottom) {}

    Edges edges(View view, Screen.Surroundings surroundings) {
        List<TouchButton> emergency = List.of(emergency(view));
        if (surroundings == Screen.Surroundings.ONLY_EMERGENCY) {
            return new Edges(List.of(), List.of(emergency));
        }
        List<TouchButton> ways = ways(view, surroundings);
        List<List<TouchButton>> languages = rows(languages(view));
        boolean oneBar = fitInOneBar(view);
        List<List<TouchButton>> upper = oneBar ? List.of(joined(ways, languages.getFirst())) : languages;
        boolean here = surroundings == Screen.Surroundings.NO_EMERGENCY;
        List<TouchButton> last = here ? List.of() : emergency;
        List<List<TouchButton>> lower = oneBar ? (here ? List.of() : List.of(last)) : List.of(joined(ways, last));
        if (tokens.geometry().reachTop() > 0) {
            List<List<TouchButton>> all = new ArrayList<>(upper);
            all.addAll(lower);
            return new Edges(List.of(), all);
        }
        return new Edges(upper, lower);
    }

    double height(List<List<TouchButton>> rows) {
        return rows.isEmpty() ? 0 : rows.size() * (tokens.bar() + tokens.gap());
    }

    /// Puts the rows into the sheet. Ways stand at the near edge, languages at the far one; what tells of emergencies
    /// takes all the width that is left.
    void place(Sheet sheet, Box strip, List<List<TouchButton>> rows) {
        double y = strip.y();
        for (List<TouchButton> row : rows) {
            Box line = new Box(strip.x(), y, strip.width(), tokens.bar());
            placeRow(sheet, line, row);
            y += tokens.bar() + tokens.gap();
        }
    }

    /// What no button takes of the lowest row.
    Optional<Box> spare(Box strip, List<List<TouchButton>> rows) {
        if (rows.isEmpty() || rows.getLast().stream().anyMatch(b -> isEmergency(b) || isLanguage(b))) {
            return Optional.empty();
        }
        double used = total(rows.getLast()) + tokens.gap();
        double top = strip.y() + (rows.size() - 1) * (tokens.bar() + tokens.gap());
        return Optional.of(new Box(strip.x() + used, top, strip.width() - used, tokens.bar()));
    }

    private void placeRow(Sheet sheet, Box line, List<TouchButton> row) {
        double near = line.x();
        double far = line.x() + line.width();
        List<TouchButton> languages = row.stream().filter(Frame::isLanguage).toList();
        for (TouchButton language : languages) {
            far -= width(language) + (language == languages.getFirst() ? 0 : tokens.gap());
        }
        for (TouchButton button : row) {
            double start = isLanguage(button) ? far : near;
            double width = isEmergency(button) ? line.x() + line.width() - near : width(button);
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
        if (surroundings == Screen.Surroundings.LANGUAGES) {
            return ways;
        }
        if (surroundings != Screen.Surroundings.NO_HOME) {
            ways.add(buttons.bar("nav-home", "way", "home", view.say("nav.home"), navigator::home));
        }
        ways.add(buttons.bar("nav-back", "way", "back", view.say("nav.back"), navigator::back));
        return ways;
    }

    private List<TouchButton> languages(View view) {
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
        return buttons.bar("nav-emergency", "emergency", "alarm", view.say("nav.emergency"), navigator::emergency);
    }

    /// The same answer in every language, so that nothing jumps when the language changes.
    private boolean fitInOneBar(View view) {
        double languages = total(languages(view));
        double ways = view.guide().city().languages().stream()
                .map(language -> total(ways(new View(view.guide(), language), Screen.Surroundings.ALL)))
                .max(Comparator.naturalOrder())
                .orElse(0.0);
        return ways + languages + 2 * tokens.gap() <= inner();
    }

    private List<List<TouchButton>> rows(List<TouchButton> languages) {
        List<List<TouchButton>> rows = new ArrayList<>();
        List<TouchButton> row = new ArrayList<>();
        for (TouchButton language : languages) {
            if (!row.isEmpty() && total(joined(row, List.of(language))) > inner()) {
                rows.add(List.copyOf(row));
                row.clear();
            }
            row.add(language);
        }
        rows.add(List.copyOf(row));
        return rows;
    }

    private double total(List<TouchButton> row) {
        return row.stream().mapToDouble(b -> width(b) + tokens.gap()).sum() - tokens.gap();
    }

    private double width(TouchButton button) {
        return Math.max(tokens.target(), button.face().naturalWidth());
    }

    private double inner() {
        return tokens.geometry().widthPx() - 2 * tokens.margin();
    }

    private static boolean isLanguage(TouchButton button) {
        return button.getId().startsWith("lang-");
    }

    private static boolean isEmergency(TouchButton button) {
        return button.getId().equals("nav-emergency");
    }

    private static List<TouchButton> joined(List<TouchButton> first, List<TouchButton> second) {
        List<TouchButton> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
