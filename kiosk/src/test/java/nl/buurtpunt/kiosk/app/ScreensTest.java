package nl.buurtpunt.kiosk.app;

import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.Panel;
import nl.buurtpunt.kiosk.ui.Pictures;
import org.junit.jupiter.api.Test;

class ScreensTest {
    @Test
    void show() {
        for (Panel panel : Panel.values()) {
            Fx.run(() -> {
                TestKiosk kiosk = new TestKiosk(ContentFolder.heerlen(), panel.geometry());
                for (var language : kiosk.guide.get().city().languages()) {
                    String name = panel + "-" + language.tag() + "-";
                    kiosk.navigator.reset();
                    Pictures.save(kiosk.scene, name + "idle");
                    kiosk.navigator.start(language);
                    Pictures.save(kiosk.scene, name + "home");
                    kiosk.navigator.turn(1);
                    Pictures.save(kiosk.scene, name + "home2");
                    kiosk.rooms.openTopic("geld-schulden");
                    Pictures.save(kiosk.scene, name + "topic");
                    kiosk.rooms.openService("schuldhulpverlening-heerlen");
                    Pictures.save(kiosk.scene, name + "service");
                    kiosk.navigator.turn(1);
                    Pictures.save(kiosk.scene, name + "service2");
                    kiosk.navigator.open(kiosk.large("schuldhulpverlening-heerlen", "printer.paper-out"));
                    Pictures.save(kiosk.scene, name + "large");
                    kiosk.navigator.emergency();
                    Pictures.save(kiosk.scene, name + "emergency");
                }
                kiosk.view.problems().found().forEach(System.err::println);
            });
        }
    }
}
