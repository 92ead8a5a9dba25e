package nl.buurtpunt.kiosk.point;

import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Point;
import nl.buurtpunt.kiosk.paper.PaperScreen;
import nl.buurtpunt.kiosk.paper.PaperScreenContract;

class PointSlipScreenTest extends PaperScreenContract {
    private static final Point POINT = GUIDE.point("voorbeeld-hoensbroek").orElseThrow();

    PointSlipScreenTest() {
        super("maandag, dinsdag en donderdag: 10:00 tot 16:00 uur", "Zo komt u er");
    }

    @Override
    protected PaperScreen<Point> screen(PaperScreen.Doors doors) {
        return new PointSlipScreen(POINT, () -> Language.SOURCE, desk(), CLOCK, doors);
    }
}
