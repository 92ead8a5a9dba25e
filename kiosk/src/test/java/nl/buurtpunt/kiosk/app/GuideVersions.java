package nl.buurtpunt.kiosk.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.buurtpunt.kiosk.guide.Bulletins;
import nl.buurtpunt.kiosk.guide.Edition;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.LetterPromise;
import nl.buurtpunt.kiosk.guide.Service;
import nl.buurtpunt.kiosk.guide.Topic;

/// What a city can publish while somebody stands at a kiosk: less, nothing at all, other languages, something old.
final class GuideVersions {
    private GuideVersions() {}

    /// The whole guide first.
    static List<Guide> of(Guide whole) {
        Edition edition = whole.edition();
        Edition old = new Edition("old", Instant.parse("2020-05-04T00:00:00Z"), Instant.EPOCH, false);
        List<Service> some = everyThird(whole.services());
        List<Topic> few = whole.topics().stream().limit(3).toList();
        return List.of(
                whole,
                with(whole, edition, whole.topics(), some),
                with(whole, edition, few, whole.services()),
                with(whole, edition, List.of(), List.of()),
                with(whole, edition, whole.topics(), List.of()),
                with(whole, old, whole.topics(), whole.services()),
                whole.offering(List.of("nl", "ar")),
                whole.offering(List.of("tr", "pl", "de")),
                bare(whole),
                with(whole, Edition.BUILT_IN, List.of(), List.of()));
    }

    private static Guide with(Guide whole, Edition edition, List<Topic> topics, List<Service> services) {
        Guide.Contents contents = new Guide.Contents(
                topics,
                services,
                whole.points(),
                whole.sentences(),
                whole.bulletins(),
                whole.words(),
                whole.letterPromise());
        return new Guide(edition, whole.city(), contents);
    }

    /// Without points, without news.
    private static Guide bare(Guide whole) {
        Guide.Contents contents = new Guide.Contents(
                whole.topics(),
                whole.services(),
                List.of(),
                whole.sentences(),
                Bulletins.NONE,
                whole.words(),
                LetterPromise.NONE);
        return new Guide(whole.edition(), whole.city(), contents);
    }

    private static List<Service> everyThird(List<Service> services) {
        List<Service> some = new ArrayList<>();
        for (int i = 0; i < services.size(); i += 3) {
            some.add(services.get(i));
        }
        return some;
    }
}
