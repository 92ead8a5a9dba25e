package nl.buurtpunt.kiosk.app;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import nl.buurtpunt.kiosk.app.Sight.Target;
import nl.buurtpunt.kiosk.session.Comfort;

/// What every page must keep, whatever was done before: it can be read, it can be left, and help is in reach. Which
/// pages have less around them, and why, is said by decisions 0013 and 0016.
final class NoTrap {
    /// Rounding to whole pixels may cost this much.
    private static final double TOLERANCE = 1.01;

    private final String firstLanguage;
    private final double width;
    private final double height;

    /// @param firstLanguage before anybody has chosen one
    NoTrap(String firstLanguage, double width, double height) {
        this.firstLanguage = firstLanguage;
        this.width = width;
        this.height = height;
    }

    List<String> faults(Sight seen) {
        List<String> faults = new ArrayList<>();
        if (seen.drawn().equals("trouble")) {
            faults.add("the page that says sorry, in place of " + seen.wanted());
            return faults;
        }
        if (!seen.drawn().equals(seen.wanted())) {
            faults.add(seen.drawn() + " is shown and not " + seen.wanted());
        }
        if (seen.words() == 0) {
            faults.add("nothing to read");
        }
        missing(seen).forEach(way -> faults.add("no way: " + way));
        focus(seen, faults);
        places(seen, faults);
        // On the page of who installs the kiosk a language can be chosen at rest.
        if (seen.idle() && !seen.drawn().equals("enrolment") && !seen.language().equals(firstLanguage)) {
            faults.add("at rest in " + seen.language());
        }
        if (seen.idle() && !seen.comfort().equals(Comfort.USUAL)) {
            faults.add("at rest as somebody wanted to read: " + seen.comfort());
        }
        return faults;
    }

    private static List<String> missing(Sight seen) {
        List<String> missing = new ArrayList<>();
        switch (seen.surroundings()) {
            // The first touch wakes it, and only then there is something to press.
            case DARK -> need(missing, seen.targets().isEmpty(), "nothing to press in the dark");
            case ONLY_EMERGENCY -> {
                need(missing, seen.has("nav-emergency"), "nav-emergency");
                need(missing, !seen.drawn().equals("idle") || seen.hasAny("choice-start-"), "a language to begin in");
                need(missing, !seen.drawn().equals("warning") || seen.has("action-continue"), "action-continue");
            }
            // What leads away is the page's own.
            case LANGUAGES, NO_WAYS -> {
                need(missing, seen.has("nav-emergency"), "nav-emergency");
                languages(missing, seen);
            }
            case NO_EMERGENCY -> {
                need(missing, seen.has("nav-home"), "nav-home");
                need(missing, seen.has("nav-back"), "nav-back");
                languages(missing, seen);
            }
            case NO_HOME -> {
                need(missing, seen.has("nav-back"), "nav-back");
                need(missing, seen.has("nav-emergency"), "nav-emergency");
                languages(missing, seen);
            }
            case ALL -> {
                need(missing, seen.has("nav-home"), "nav-home");
                need(missing, seen.has("nav-back"), "nav-back");
                need(missing, seen.has("nav-emergency"), "nav-emergency");
                languages(missing, seen);
            }
        }
        return missing;
    }

    private static void languages(List<String> missing, Sight seen) {
        need(missing, seen.has("nav-languages") || seen.hasAny("lang-"), "languages");
    }

    private static void need(List<String> missing, boolean held, String what) {
        if (!held) {
            missing.add(what);
        }
    }

    private static void focus(Sight seen, List<String> faults) {
        if (!seen.targets().isEmpty() && !seen.has(seen.focus())) {
            faults.add("the focus is on '" + seen.focus() + "'");
        }
    }

    /// Each can be pressed: it is on the panel and nothing else lies on it.
    private void places(Sight seen, List<String> faults) {
        List<Target> targets = seen.targets();
        for (int i = 0; i < targets.size(); i++) {
            Bounds a = targets.get(i).place();
            if (a.getMinX() < -TOLERANCE
                    || a.getMinY() < -TOLERANCE
                    || a.getMaxX() > width + TOLERANCE
                    || a.getMaxY() > height + TOLERANCE
                    || a.getWidth() < 1
                    || a.getHeight() < 1) {
                faults.add(targets.get(i).id() + " is not on the panel: " + a);
            }
            for (int j = i + 1; j < targets.size(); j++) {
                Bounds b = targets.get(j).place();
                double across = Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
                double down = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
                if (across > TOLERANCE && down > TOLERANCE) {
                    faults.add(targets.get(i).id() + " and " + targets.get(j).id() + " lie on each other");
                }
            }
        }
    }
}
