package nl.buurtpunt.kiosk.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.util.List;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Hours;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Reach;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.guide.Service;
import nl.buurtpunt.kiosk.guide.Text;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.View;
import org.junit.jupiter.api.Test;

class ServiceScreenTest {
    private static final Guide GUIDE = ContentFolder.heerlen();
    private static final Language ARABIC = GUIDE.city().language("ar").orElseThrow();

    @Test
    void keepsEveryLineOfTheHoursInItsOwnLanguage() {
        Hours hours = new Hours(
                List.of(new Hours.Span(List.of(DayOfWeek.MONDAY), "09:00", "12:00")),
                List.of(),
                Text.source("Maak eerst een afspraak."));

        List<Rendered> lines = page(withHours(hours)).stream()
                .filter(e -> e instanceof Element.Fact fact && fact.icon().equals("clock"))
                .flatMap(e -> ((Element.Fact) e).lines().stream())
                .toList();

        assertThat(lines)
                .extracting(Rendered::language, Rendered::fallback)
                .containsExactly(tuple(ARABIC, false), tuple(Language.SOURCE, true));
    }

    @Test
    void everyServiceShowsItsPlaceInTheTree() {
        for (Language language : GUIDE.city().languages()) {
            View view = new View(GUIDE, language);
            for (Service service : GUIDE.services()) {
                Element.TreePlace place = new Element.TreePlace(
                        service.filing().level(),
                        view.say("service.level"),
                        view.say(service.filing().level().sentenceKey()));

                assertThat(screen(service).elements(view))
                        .as(service.id() + " " + language.tag())
                        .filteredOn(Element.TreePlace.class::isInstance)
                        .containsExactly(place);
                assertThat(place.spoken()).hasSize(2).noneMatch(Rendered::fallback);
            }
        }
    }

    private static List<Element> page(Service service) {
        Guide guide = new Guide(
                GUIDE.edition(), GUIDE.city(), GUIDE.topics(), List.of(service), GUIDE.points(), GUIDE.sentences());
        return screen(service).elements(new View(guide, ARABIC));
    }

    private static ServiceScreen screen(Service service) {
        return new ServiceScreen(service.id(), new ServiceScreen.Doors(s -> {}, s -> {}, id -> {}, id -> {}));
    }

    private static Service withHours(Hours hours) {
        Service debts = GUIDE.service("schuldhulpverlening-heerlen").orElseThrow();
        Reach reach = new Reach(debts.reach().contacts(), hours, debts.reach().languagesSpoken());
        return new Service(
                debts.id(),
                debts.filing(),
                debts.organisation(),
                debts.texts(),
                reach,
                debts.nextStep(),
                debts.check());
    }
}
