package nl.buurtpunt.kiosk.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Service;
import nl.buurtpunt.kiosk.session.Comfort;
import nl.buurtpunt.kiosk.ui.ContrastPixels;
import nl.buurtpunt.kiosk.ui.FocusRings;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.OwnNames;
import nl.buurtpunt.kiosk.ui.Panel;
import nl.buurtpunt.kiosk.ui.Pictures;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.ScreenGeometry;
import nl.buurtpunt.kiosk.ui.ScreenInspector;
import nl.buurtpunt.kiosk.ui.SlidOff;

/// Goes past every screen, measures each and writes down what is wrong with it.
class ScreenRuler extends ScreenWalk {
    /// There nobody is, so that the page need not lead anywhere.
    private static final Set<String> NOBODY = Set.of("warning", "ended", "invitation", "night");

    final List<String> faults = new ArrayList<>();
    private final Set<String> ringed = new HashSet<>();

    ScreenRuler(Panel panel, Comfort comfort) {
        super(panel, comfort);
    }

    /// All faults of every page of every service, which are too many to keep pictures of.
    static List<String> everyService(Panel panel) {
        return Fx.on(() -> new ScreenRuler(panel, Comfort.USUAL)).inEveryLanguage(ScreenRuler::services);
    }

    /// The same for somebody who reads in another way, in some of the languages.
    static List<String> everyService(Panel panel, Comfort comfort, Collection<String> tags) {
        return Fx.on(() -> new ScreenRuler(panel, comfort)).inEveryLanguage((ruler, each) -> {
            if (tags.contains(each.tag())) {
                ruler.services(each);
            }
        });
    }

    final List<String> inEveryLanguage(BiConsumer<ScreenRuler, Language> way) {
        for (Language each : kiosk.guide.get().city().languages()) {
            Fx.run(() -> way.accept(this, each));
        }
        kiosk.view.problems().found().stream().filter(f -> !faults.contains(f)).forEach(faults::add);
        return faults;
    }

    private void services(Language chosen) {
        language = chosen;
        for (Service service : kiosk.guide.get().services()) {
            kiosk.navigator.start(language);
            kiosk.navigator.comfort(comfort);
            kiosk.rooms.openService(service.id());
            everyPart(service.id(), () -> inspect(service.id()));
            kiosk.navigator.open(kiosk.large(service.id(), "printer.paper-out"));
            everyPart("large " + service.id(), () -> inspect("large " + service.id()));
        }
    }

    @Override
    void look(String name) {
        inspect(name);
        use(name);
        if (name.startsWith("topic-") && !name.contains(DEBTS)) {
            return;
        }
        Pictures.save(kiosk.scene, panel + "/" + language.tag() + "/" + name);
    }

    /// Of every page that is looked at from part to part: nothing of it is lost on the way to the panel.
    @Override
    void hear(String name, List<String> words) {
        boolean littleRoom = panel == Panel.INCH_7 || panel == Panel.INCH_10;
        String where = panel + " " + comfort.size() + " " + language.tag() + " " + name + ": ";
        Unsaid.on(kiosk, words, littleRoom).forEach(f -> faults.add(where + f));
    }

    /// What fingers and keys meet there (A18, A23).
    private void use(String name) {
        String where = panel + " " + language.tag() + " " + name + ": ";
        List<String> acted = NOBODY.contains(name) ? List.of() : SlidOff.faults(kiosk.scene, this::state);
        if (!acted.isEmpty()) {
            // From here the way leads elsewhere.
            throw new AssertionError(where + acted);
        }
        List<String> found = new ArrayList<>();
        if (language.equals(Language.SOURCE)) {
            found.addAll(FocusRings.faults(kiosk.scene, ringed));
            ContrastPixels.inHighContrast(kiosk.scene, () -> found.addAll(FocusRings.faults(kiosk.scene, ringed)));
        }
        found.forEach(f -> faults.add(where + f));
    }

    private Object state() {
        return List.of(
                kiosk.navigator.screen(),
                kiosk.navigator.page(),
                kiosk.navigator.comfort(),
                kiosk.navigator.language(),
                kiosk.cancelled);
    }

    void inspect(String name) {
        String where = panel + " " + language.tag() + " " + name + ": ";
        if (!kiosk.navigator.isIdle() && !kiosk.navigator.comfort().equals(comfort)) {
            faults.add(where + "lost how the resident wants to read");
        }
        ScreenInspector.faults(kiosk.scene, shown()).forEach(f -> faults.add(where + f));
        missing(name).forEach(f -> faults.add(where + f));
    }

    /// The panel with the reach that the page is made for.
    final ScreenGeometry shown() {
        return kiosk.navigator.comfort().low() ? panel.geometry().lowered() : panel.geometry();
    }

    /// Ways that every page has, and this one has not.
    private List<String> missing(String name) {
        List<String> missing = new ArrayList<>();
        boolean nobody = NOBODY.contains(name);
        if (nobody && !kiosk.shownLanguage().equals(language)) {
            missing.add("in " + kiosk.shownLanguage());
        }
        if (!nobody) {
            missing.addAll(missingLanguages(name));
        }
        missing.addAll(OwnNames.faults(kiosk.scene, kiosk.shownLanguage()));
        if (!name.startsWith("emergency") && !name.equals("night") && !leadsTo("nav-emergency")) {
            missing.add("no way to the emergency numbers");
        }
        boolean resting = nobody || name.startsWith("idle") || name.startsWith("enrolment");
        if (!resting && !leadsTo("nav-screen")) {
            missing.add("no way to larger letters");
        }
        // Whoever holds a code would lose it: that page has a way of its own.
        boolean held = kiosk.navigator.screen().surroundings() == Screen.Surroundings.NO_WAYS;
        if (!resting && !held && !leadsTo("nav-back")) {
            missing.add("no way back");
        }
        return missing;
    }

    /// Requirement A27: wherever somebody is, every language can be chosen.
    private List<String> missingLanguages(String name) {
        boolean idle = name.equals("idle");
        if (!idle && leadsTo("nav-languages")) {
            return List.of();
        }
        return kiosk.guide.get().city().languages().stream()
                .map(each -> (idle ? "choice-start-" : "lang-") + each.tag())
                .filter(id -> !leadsTo(id))
                .map(id -> "no " + id)
                .toList();
    }

    private boolean leadsTo(String id) {
        return ScreenInspector.place(kiosk.scene, id).isPresent();
    }
}
