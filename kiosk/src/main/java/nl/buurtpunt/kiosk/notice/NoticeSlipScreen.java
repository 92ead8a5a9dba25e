package nl.buurtpunt.kiosk.notice;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nl.buurtpunt.kiosk.guide.Bulletin;
import nl.buurtpunt.kiosk.guide.BulletinInWords;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Point;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.guide.Text;
import nl.buurtpunt.kiosk.guide.WallClock;
import nl.buurtpunt.kiosk.paper.PaperDesk;
import nl.buurtpunt.kiosk.paper.PaperScreen;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Fact;
import nl.buurtpunt.kiosk.ui.Element.Paragraph;
import nl.buurtpunt.kiosk.ui.View;

/// How far the slip of a notice, an event or a plan is.
public final class NoticeSlipScreen extends PaperScreen<Bulletin> {
    private final Clock clock;

    public NoticeSlipScreen(
            Bulletin bulletin, Supplier<Language> language, PaperDesk<Bulletin> desk, Clock clock, Doors doors) {
        super(bulletin, language, desk, doors);
        this.clock = clock;
    }

    @Override
    public String id() {
        return "slip/" + about().key();
    }

    @Override
    protected boolean isExample() {
        return about().head().example();
    }

    @Override
    protected Rendered title(View view) {
        return about().head().title().in(view.language());
    }

    @Override
    protected List<Element> copy(View view) {
        List<Element> elements = new ArrayList<>();
        BulletinInWords words = new BulletinInWords(
                view.guide(),
                view.language(),
                WallClock.now(clock, view.guide().city().zone()));
        switch (about()) {
            case Bulletin.Notice notice ->
                words.until(notice).ifPresent(until -> elements.add(new Paragraph(until, true)));
            case Bulletin.Event event -> {
                elements.add(new Fact("clock", label(view, "service.hours"), words.dates(event)));
                Text place = view.guide()
                        .point(event.pointId())
                        .filter(_ -> event.place().isEmpty())
                        .map(Point::name)
                        .orElse(event.place());
                if (!place.isEmpty()) {
                    elements.add(new Fact("address", label(view, "news.where"), place.in(view.language())));
                }
            }
            case Bulletin.Plan plan ->
                words.reactUntil(plan).ifPresent(until -> elements.add(new Paragraph(until, true)));
        }
        return elements;
    }
}
