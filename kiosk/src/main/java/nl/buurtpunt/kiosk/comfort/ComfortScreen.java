package nl.buurtpunt.kiosk.comfort;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.session.Comfort;
import nl.buurtpunt.kiosk.session.TextSize;
import nl.buurtpunt.kiosk.ui.ChoiceState;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Choice;
import nl.buurtpunt.kiosk.ui.Element.Heading;
import nl.buurtpunt.kiosk.ui.Element.Notice;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.View;

/// Larger letters, more contrast, lower buttons. What is touched happens at once, and the resident stays here to see
/// whether it helps.
public final class ComfortScreen implements Screen {
    private final Supplier<Comfort> now;
    private final boolean canBeLowered;
    private final Doors doors;

    /// @param now how the resident reads and reaches
    /// @param canBeLowered whether this panel has buttons that could stand lower
    public ComfortScreen(Supplier<Comfort> now, boolean canBeLowered, Doors doors) {
        this.now = now;
        this.canBeLowered = canBeLowered;
        this.doors = doors;
    }

    /// Where this page leads.
    ///
    /// @param choose changes how everything is shown
    /// @param help how the kiosk works, in pictures
    public record Doors(Consumer<Comfort> choose, Optional<Runnable> help) {}

    @Override
    public String id() {
        return "comfort";
    }

    @Override
    public List<Element> elements(View view) {
        Comfort comfort = now.get();
        List<Element> elements = new ArrayList<>();
        elements.add(new Heading(view.say("comfort.title"), false));
        if (comfort.low() && !canBeLowered) {
            elements.add(new Notice(Notice.Kind.INFO, view.say("comfort.low-already")));
        }
        for (TextSize size : TextSize.values()) {
            elements.add(size(view, size, comfort));
        }
        elements.add(
                turned(view, "contrast", comfort.highContrast(), comfort.withHighContrast(!comfort.highContrast())));
        elements.add(turned(view, "low", comfort.low(), comfort.withLow(!comfort.low())));
        doors.help()
                .ifPresent(
                        help -> elements.add(new Choice("help", "info", view.say("help.title"), view.nothing(), help)));
        return elements;
    }

    private Choice size(View view, TextSize size, Comfort comfort) {
        String name = size.name().toLowerCase(Locale.ROOT);
        boolean chosen = size == comfort.size();
        Rendered told = chosen ? view.say("comfort.chosen") : view.nothing();
        return new Choice(
                name,
                icon(chosen),
                view.say("comfort." + name),
                view.nothing(),
                () -> doors.choose().accept(now.get().with(size)),
                new ChoiceState(chosen, told, Optional.of(size)));
    }

    private Choice turned(View view, String name, boolean on, Comfort other) {
        return new Choice(
                name,
                icon(on),
                view.say("comfort." + name),
                view.nothing(),
                () -> doors.choose().accept(other),
                new ChoiceState(on, view.say(on ? "comfort.on" : "comfort.off"), Optional.empty()));
    }

    private static String icon(boolean on) {
        return on ? "chosen" : "not-chosen";
    }
}
