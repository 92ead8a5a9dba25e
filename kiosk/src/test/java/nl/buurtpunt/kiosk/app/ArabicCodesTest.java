package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.buurtpunt.kiosk.enrolment.EnrolmentProgress;
import nl.buurtpunt.kiosk.enrolment.EnrolmentScreen;
import nl.buurtpunt.kiosk.guide.Service;
import nl.buurtpunt.kiosk.session.Comfort;
import nl.buurtpunt.kiosk.session.TextSize;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.Panel;
import nl.buurtpunt.kiosk.ui.ReadOrder;
import nl.buurtpunt.kiosk.ui.View;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A24: what is copied sign by sign is read from left to right on a page in Arabic, whole, in every
/// size of letters. That nothing in between is out of order is asked of every page by
/// [EveryComfortTest].
class ArabicCodesTest {
    private static final String DEBT_HELP = "schuldhulpverlening-heerlen";

    @ParameterizedTest
    @EnumSource(Panel.class)
    void websitesMailAddressesNumbersAndCodesAreReadAsTheyAre(Panel panel) {
        Fx.run(() -> {
            Walk walk = new Walk(panel);
            for (TextSize size : TextSize.values()) {
                walk.begin(Comfort.USUAL.with(size));
                for (String sign : List.of("@", "/", ".")) {
                    walk.openServiceWith(sign);
                    walk.readBack();
                }
                walk.kiosk.navigator.open(walk.kiosk.large(DEBT_HELP, "printer.paper-out"));
                walk.readBack();
                walk.kiosk.navigator.emergency();
                walk.readBack();
                walk.kiosk.navigator.open(new EnrolmentScreen(() -> new EnrolmentProgress(
                        EnrolmentProgress.State.WAITING, "7K3M-9QXP", "0f3a 9c1e 77b2 4d50 a1c8 63ef 0b94 d2e7")));
                walk.readBack();
            }
            assertThat(walk.readCodes).as("codes and numbers").isGreaterThan(30);
        });
    }

    private static final class Walk extends ScreenWalk {
        private int readCodes;

        private Walk(Panel panel) {
            super(panel, Comfort.USUAL);
        }

        @Override
        void look(String name) {
            throw new AssertionError("not the way past every screen");
        }

        private void begin(Comfort size) {
            kiosk.navigator.start(kiosk.language("ar"));
            kiosk.navigator.comfort(size);
        }

        /// The first that has this sign in something that is copied.
        private void openServiceWith(String sign) {
            for (Service service : kiosk.guide.get().services()) {
                kiosk.rooms.openService(service.id());
                if (expected().stream().anyMatch(code -> code.contains(sign))) {
                    return;
                }
            }
            throw new AssertionError("nothing to copy with " + sign);
        }

        private void readBack() {
            List<String> lines = new ArrayList<>();
            everyPart(() -> lines.addAll(ReadOrder.copied(kiosk.scene)));
            String read = String.join("", lines).replace(" ", "");
            for (String code : expected()) {
                assertThat(read).as(kiosk.page()).contains(code.replace(" ", ""));
                readCodes++;
            }
        }

        /// What the page says it shows.
        private List<String> expected() {
            View view = new View(kiosk.guide.get(), kiosk.navigator.language());
            return kiosk.navigator.screen().elements(view).stream()
                    .map(element -> switch (element) {
                        case Element.Code code -> code.characters();
                        case Element.DigitGroups groups -> String.join("", groups.groups());
                        case Element.PhoneLine phone -> phone.phone().number();
                        default -> "";
                    })
                    .filter(code -> !code.isEmpty())
                    .toList();
        }
    }
}
