package nl.buurtpunt.kiosk.notice;

import nl.buurtpunt.kiosk.guide.Bulletin;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.paper.PaperScreen;
import nl.buurtpunt.kiosk.paper.PaperScreenContract;

class NoticeSlipScreenTest extends PaperScreenContract {
    private static final Bulletin EVENT =
            GUIDE.bulletins().find("event/voorbeeld-koffieochtend").orElseThrow();

    NoticeSlipScreenTest() {
        super("Elke week op dinsdag: 10:00 tot 12:00 uur", "Waar");
    }

    @Override
    protected PaperScreen<Bulletin> screen(PaperScreen.Doors doors) {
        return new NoticeSlipScreen(EVENT, () -> Language.SOURCE, desk(), CLOCK, doors);
    }
}
