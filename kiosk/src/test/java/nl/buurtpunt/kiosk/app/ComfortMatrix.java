package nl.buurtpunt.kiosk.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.buurtpunt.kiosk.session.Comfort;
import nl.buurtpunt.kiosk.session.TextSize;
import nl.buurtpunt.kiosk.ui.ContrastPixels;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.KeyOrder;
import nl.buurtpunt.kiosk.ui.Panel;
import nl.buurtpunt.kiosk.ui.Pictures;
import nl.buurtpunt.kiosk.ui.SameShape;
import nl.buurtpunt.kiosk.ui.ScreenInspector;

/// The way past every screen, read in one of the ways it can be read.
///
/// Every screen, in every part and language, is held to all rules of shape and order: nothing
/// clipped, A1 and A2 in the largest letters, A3, A6, A7, A19, A23, A24, A25, A27. On each it is
/// looked whether high contrast moves anything; as it does not, what was measured holds in both
/// themes, and each page is laid out once. Colours come from one style sheet, whatever the language,
/// so their pixels (A4, A5) are measured in two languages, one of each direction; with low buttons in
/// one. A18 and the ring of A23 are looked for by [EveryScreenTest].
final class ComfortMatrix extends ScreenRuler {
    private static final Set<String> DRAWN = Set.of("nl", "ar");

    /// One with long words, one from right to left; the third changes with the way.
    private static final List<String> BETWEEN = List.of("nl", "ar");

    /// What people look at; the rest would take more time to save than to measure.
    private static final Set<String> KEPT = Set.of(
            "idle",
            "home-1",
            "comfort-1",
            "topic-geld-schulden-1",
            "service-1",
            "large",
            "emergency-1",
            "point-1",
            "search-empty",
            "search-found",
            "notices-1",
            "tree-1",
            "tree-TRUNK-1",
            "path-1",
            "search-nothing",
            "trouble-1",
            "warning");

    /// The pages of which people look at every language: the first one, and the one with the most
    /// words.
    private static final Set<String> KEPT_IN_ALL_LANGUAGES = Set.of("home-1", "service-1");

    /// There the whole screen is one button (A17): a key that would go round says that somebody is there.
    private static final Set<String> ANY_KEY_IS_AN_ANSWER = Set.of("warning", "ended", "invitation", "night");

    /// More of the same rows as on the part before, in the same colours: drawing them is what takes long.
    private static final Pattern MORE_OF_THE_SAME =
            Pattern.compile("(search-list|search-word-list|maintenance-state|maintenance-troubles)-([2-9]|\\d\\d)");

    private ComfortMatrix(Panel panel, Comfort comfort) {
        super(panel, comfort);
    }

    /// Every size, and with low buttons where these are another layout.
    static Stream<Comfort> comforts(Panel panel) {
        return Stream.of(TextSize.values())
                .map(Comfort.USUAL::with)
                .flatMap(c -> panel.geometry().canBeLowered() ? Stream.of(c, c.withLow(true)) : Stream.of(c));
    }

    /// Everything that is wrong on any screen in any language.
    static List<String> faults(Panel panel, Comfort comfort) {
        return Fx.on(() -> new ComfortMatrix(panel, comfort)).inEveryLanguage((walk, each) -> {
            if (isReadIn(each.tag(), comfort)) {
                walk.pass(each);
            }
        });
    }

    private static boolean isReadIn(String tag, Comfort comfort) {
        boolean end = comfort.equals(Comfort.USUAL) || comfort.size() == TextSize.LARGEST;
        return end || BETWEEN.contains(tag) || tag.equals(third(comfort));
    }

    /// Another one in each of the ways between the ends.
    private static String third(Comfort comfort) {
        if (!comfort.low()) {
            return "de";
        }
        return comfort.size() == TextSize.NORMAL ? "tr" : "pl";
    }

    @Override
    void look(String name) {
        if (comfort.equals(Comfort.USUAL)) {
            super.look(name);
            return;
        }
        inspect(name);
        if (DRAWN.contains(language.tag()) && KEPT.contains(name)) {
            keep(name, "");
            if (comfort.size() == TextSize.LARGEST) {
                ContrastPixels.inHighContrast(kiosk.scene, () -> keep(name, "-contrast"));
            }
        } else if (KEPT_IN_ALL_LANGUAGES.contains(name)) {
            keep(name, "");
        }
    }

    private void keep(String name, String theme) {
        String way = comfort.size() + (comfort.low() ? "-low" : "") + theme;
        Pictures.saveHalf(kiosk.scene, "comfort/" + panel + "/" + way + "/" + language.tag() + "/" + name);
    }

    @Override
    void inspect(String name) {
        super.inspect(name);
        List<String> found = new ArrayList<>();
        if (!ANY_KEY_IS_AN_ANSWER.contains(name)) {
            found.addAll(KeyOrder.faults(kiosk.scene));
        }
        found.addAll(ScreenInspector.dragged(kiosk.scene));
        found.addAll(SameShape.faults(kiosk.scene));
        if (name.startsWith("comfort-")) {
            found.addAll(inHighContrastForGood());
        }
        if (kiosk.navigator.comfort().size() == TextSize.LARGEST) {
            ScreenInspector.tooSmallForLargeText(kiosk.scene, panel.geometry()).stream()
                    .filter(f -> !(name.startsWith("comfort") && isSample(f)))
                    .forEach(found::add);
        }
        if (DRAWN.contains(language.tag())) {
            found.addAll(ScreenInspector.notMirrored(kiosk.scene, panel.geometry()));
        }
        if (isMeasuredInPixels(name)) {
            found.addAll(ContrastPixels.faults(kiosk.scene));
            // At rest nobody has chosen it.
            if (!kiosk.navigator.isIdle()) {
                ContrastPixels.inHighContrast(kiosk.scene, () -> found.addAll(ContrastPixels.faults(kiosk.scene)));
            }
        }
        String where = panel + " " + comfort + " " + language.tag() + " " + name + ": ";
        found.forEach(f -> faults.add(where + f));
    }

    /// The one page that says something else when high contrast is on.
    private List<String> inHighContrastForGood() {
        kiosk.navigator.comfort(comfort.withHighContrast(true));
        List<String> found = new ArrayList<>(ScreenInspector.faults(kiosk.scene, shown()));
        kiosk.navigator.comfort(comfort);
        return found;
    }

    /// The samples of the two smaller sizes are as large as they say, and nothing else on their page is.
    private boolean isSample(String tooSmall) {
        String words = tooSmall.substring(tooSmall.indexOf(": ") + 2);
        return Stream.of("comfort.normal", "comfort.large")
                .map(key -> kiosk.guide.get().sentences().say(key, language).text())
                .anyMatch(words::equals);
    }

    /// Low buttons move things and colour nothing, so that one language is enough there; a size between two others has
    /// no colour of its own.
    private boolean isMeasuredInPixels(String name) {
        if (comfort.size() == TextSize.LARGE) {
            return false;
        }
        boolean drawn = comfort.low() ? language.tag().equals("ar") : DRAWN.contains(language.tag());
        return drawn && !MORE_OF_THE_SAME.matcher(name).matches();
    }
}
