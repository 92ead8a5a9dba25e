package nl.buurtpunt.server.guide;

import static nl.buurtpunt.server.guide.Spoiled.in;
import static nl.buurtpunt.server.guide.Spoiled.spoilt;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Notices, events and plans.
class MalformedBulletinsTest {
    @ParameterizedTest
    @MethodSource({"bulletins", "events"})
    void refusesNamingFileLineAndFieldAndChangesNothing(Spoiled it) {
        it.isRefused();
    }

    static Stream<Spoiled> bulletins() {
        return Stream.of(
                in(
                        "notices.yaml",
                        1,
                        "for",
                        "no point lies in district 'Noord'; districts: Centrum",
                        "Centrum",
                        "Noord"),
                in("notices.yaml", 2, "for", "'wijk' is not city, district:NAME or point:ID", "for: city", "for: wijk"),
                in("notices.yaml", 2, "for", "'district:' is not", "for: city", "for: \"district:\""),
                in("notices.yaml", 2, "for", "unknown point 'x'", "for: city", "for: \"point:x\""),
                in("notices.yaml", 2, "for", "is missing", "for: city, ", ""),
                in("notices.yaml", 1, "until", "comes before it begins, on 2026-11-01", "2026-12-31", "2026-10-31"),
                in("notices.yaml", 1, "from", "is not a date", "2026-11-01", "2026-11-31"),
                in("notices.yaml", 1, "topic", "unknown topic 'x'; known: geld, wonen", "topic: wonen", "topic: x"),
                in("notices.yaml", 2, "id", "duplicate id 'straat-dicht'", "id: welkom", "id: straat-dicht"),
                in("notices.yaml", 2, "id", "is not an id", "id: welkom", "id: Welkom!"),
                in("notices.yaml", 2, "title", "is missing", "title: \"Welkom\", ", ""),
                in("notices.yaml", 2, "text", "phone number", "Dit punt is nieuw.", "Bel 045-560 40 04."),
                in("notices.yaml", 2, "prijs", "unknown field; allowed: ", "text:", "prijs: \"1\", text:"),
                in("plans.yaml", 6, "react-until", "comes after the plan is shown", "2027-03-31", "2027-07-01"),
                in("plans.yaml", 6, "react-until", "is not a date", "2027-03-31", "lente"),
                in("plans.yaml", 1, "decides", "is missing", "  decides: \"De gemeenteraad.\"\n", ""),
                spoilt(
                        "topics.yaml",
                        3,
                        "id",
                        "topic 'leeg' has no services",
                        it -> it.appending("topics.yaml", "- {id: leeg, icon: coins, name: \"Leeg\"}\n")
                                .replacing("plans.yaml", "topic: wonen", "topic: leeg")));
    }

    static Stream<Spoiled> events() {
        String file = "events.yaml";
        return Stream.of(
                in(file, 1, "days", "give either a date or days", "days: [tu, th]", "days: [tu]\n  date: 2027-01-05"),
                in(file, 1, "date", "give either a date or days", "  days: [tu, th]\n", ""),
                in(file, 5, "days", "unknown value 'di'", "[tu, th]", "[di]"),
                in(file, 5, "days", "names no days", "[tu, th]", "[]"),
                in(file, 7, "until", "comes before it begins", "2027-06-30", "2026-10-01"),
                in(file, 8, "except", "is not a date", "2026-12-24", "kerst"),
                in(file, 10, "closes", "not after it opens", "closes: \"12:00\"", "closes: \"09:00\""),
                in(file, 1, "closes", "is missing", "  closes: \"12:00\"\n", ""),
                in(file, 11, "point", "unknown point 'x'", "  point: voorbeeldpunt", "  point: x"),
                in(file, 13, "place", "is missing", "  place: \"Het plein\"\n", ""),
                in(file, 17, "date", "is not a date", "2028-02-29", "2027-02-29"),
                in(file, 18, "from", "comes after the event", "2028-02-01", "2028-03-01"),
                in(
                        file,
                        19,
                        "until",
                        "an event of one date",
                        "from: 2028-02-01",
                        "from: 2028-02-01\n  until: 2028-03-01"),
                in(
                        file,
                        19,
                        "except",
                        "only an event of every week",
                        "from: 2028-02-01",
                        "from: 2028-02-01\n  except: [2028-02-29]"));
    }
}
