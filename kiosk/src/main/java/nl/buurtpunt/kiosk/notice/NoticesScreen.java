package nl.buurtpunt.kiosk.notice;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.buurtpunt.kiosk.guide.Bulletin;
import nl.buurtpunt.kiosk.guide.BulletinInWords;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.WallClock;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Choice;
import nl.buurtpunt.kiosk.ui.Element.Heading;
import nl.buurtpunt.kiosk.ui.Element.Paragraph;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.View;

/// What is new for those who stand here: this point, its district, the whole city.
public final class NoticesScreen implements Screen {
    private final Supplier<Optional<String>> pointId;
    private final Clock clock;
    private final Consumer<String> open;

    /// @param pointId where this kiosk stands, once it is enrolled
    /// @param open one of them, by its key
    public NoticesScreen(Supplier<Optional<String>> pointId, Clock clock, Consumer<String> open) {
        this.pointId = pointId;
        this.clock = clock;
        this.open = open;
    }

    /// What there is to read here and now; the page is offered only when there is something.
    public static List<Bulletin> current(Guide guide, Optional<String> pointId, Clock clock) {
        return guide.bulletins()
                .applying(
                        pointId.flatMap(guide::point),
                        WallClock.now(clock, guide.city().zone()));
    }

    @Override
    public String id() {
        return "notices";
    }

    @Override
    public List<Element> elements(View view) {
        Optional<LocalDateTime> now = WallClock.now(clock, view.guide().city().zone());
        BulletinInWords words = new BulletinInWords(view.guide(), view.language(), now);
        List<Element> elements = new ArrayList<>();
        elements.add(new Heading(view.say("news.title"), false));
        for (Bulletin bulletin : current(view.guide(), pointId.get(), clock)) {
            Choice choice = new Choice(
                    bulletin.key().replace('/', '-'),
                    BulletinIcon.of(bulletin),
                    view.marked(
                            bulletin.head().example(),
                            v -> bulletin.head().title().in(v.language())),
                    words.line(bulletin),
                    () -> open.accept(bulletin.key()));
            elements.add(choice.ofKind(view.say(BulletinInWords.kindKey(bulletin))));
        }
        if (elements.size() == 1) {
            elements.add(new Paragraph(view.say("news.none"), true));
        }
        return elements;
    }
}
