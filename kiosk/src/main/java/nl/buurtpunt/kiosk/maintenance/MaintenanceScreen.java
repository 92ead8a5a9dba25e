package nl.buurtpunt.kiosk.maintenance;

import java.util.List;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Choice;
import nl.buurtpunt.kiosk.ui.Element.Heading;
import nl.buurtpunt.kiosk.ui.View;

/// What can be looked at and done here.
public final class MaintenanceScreen implements StaffScreen {
    private final Doors doors;

    public MaintenanceScreen(Doors doors) {
        this.doors = doors;
    }

    /// Where this page leads.
    public record Doors(
            Runnable state, Runnable troubles, Runnable testSlip, Runnable send, Runnable code, Runnable restart) {}

    @Override
    public String id() {
        return "maintenance";
    }

    @Override
    public List<Element> elements(View view) {
        return List.of(
                new Heading(view.say("maintenance.title"), false),
                choice("state", "info", view.say("maintenance.state"), view, doors.state()),
                choice("troubles", "warning", view.say("maintenance.troubles"), view, doors.troubles()),
                choice("test-slip", "printer", view.say("maintenance.test-slip"), view, doors.testSlip()),
                choice("send", "next", view.say("maintenance.send"), view, doors.send()),
                choice("code", "qr", view.say("maintenance.code"), view, doors.code()),
                choice("restart", "restart", view.say("maintenance.restart"), view, doors.restart()));
    }

    private static Element choice(String id, String icon, Rendered name, View view, Runnable open) {
        return new Choice(id, icon, name, view.nothing(), open);
    }
}
