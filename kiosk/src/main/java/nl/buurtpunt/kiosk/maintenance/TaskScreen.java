package nl.buurtpunt.kiosk.maintenance;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Heading;
import nl.buurtpunt.kiosk.ui.Element.Paragraph;
import nl.buurtpunt.kiosk.ui.View;

/// Something that takes a moment and then says how it went.
public final class TaskScreen implements StaffScreen {
    private final String name;
    private final Consumer<Consumer<String>> task;
    private final Runnable refresh;
    private Optional<String> outcome = Optional.empty();
    private boolean begun;

    /// @param name of the sentence `maintenance.NAME` that is the title
    /// @param task begins, and later tells on the screen's thread the key of the sentence that says how it went
    public TaskScreen(String name, Consumer<Consumer<String>> task, Runnable refresh) {
        this.name = name;
        this.task = task;
        this.refresh = refresh;
    }

    @Override
    public String id() {
        return "maintenance/" + name;
    }

    @Override
    public List<Element> elements(View view) {
        return List.of(
                new Heading(view.say("maintenance." + name), false),
                new Paragraph(view.say(outcome.orElse("maintenance.wait")), true));
    }

    @Override
    public void enter() {
        if (!begun) {
            begun = true;
            task.accept(key -> {
                outcome = Optional.of(key);
                refresh.run();
            });
        }
    }
}
