package nl.buurtpunt.server.guide;

import static nl.buurtpunt.server.guide.Spoiled.in;
import static nl.buurtpunt.server.guide.Spoiled.spoilt;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Numbers, addresses, hours, dates and what entries say about each other.
class MalformedFactsTest {
    private static final String SCHULDHULP = "services/schuldhulp.yaml";

    @ParameterizedTest
    @MethodSource({"references", "facts", "forms", "points"})
    void refusesNamingFileLineAndFieldAndChangesNothing(Spoiled it) {
        it.isRefused();
    }

    static Stream<Spoiled> references() {
        return Stream.of(
                in(
                        SCHULDHULP,
                        2,
                        "topics",
                        "unknown topic 'x'; known: geld, wonen",
                        "topics: [geld]",
                        "topics: [geld, x]"),
                in(
                        SCHULDHULP,
                        5,
                        "organisation",
                        "unknown organisation 'x'",
                        "organisation: gemeente",
                        "organisation: x"),
                in(SCHULDHULP, 9, "contacts", "unknown contact 'x'", "stadhuis", "x"),
                in(SCHULDHULP, 15, "next-step", "unknown service 'x'", "service: woonhulp", "service: x"),
                in(
                        SCHULDHULP,
                        15,
                        "next-step",
                        "leads to the service itself",
                        "service: woonhulp",
                        "service: schuldhulp"),
                in(SCHULDHULP, 2, "topics", "service without topic", "topics: [geld]", "topics: []"),
                in(SCHULDHULP, 9, "contacts", "'stadhuis' stands twice", "stadhuis", "stadhuis, stadhuis"),
                in("organisations.yaml", 1, "website", "unknown contact 'x'", "gemeente-site", "x"),
                in("organisations.yaml", 1, "website", "is no website", "gemeente-site", "stadhuis"),
                in("city.yaml", 9, "municipality-contact", "unknown contact", "gemeente-telefoon", "x"),
                in("city.yaml", 1, "emergency", "is no phone", "contact: noodnummer", "contact: stadhuis"),
                in("topics.yaml", 1, "icon", "unknown icon 'x'", "icon: coins", "icon: x"),
                spoilt(
                        "topics.yaml",
                        3,
                        "id",
                        "topic 'leeg' has no services",
                        it -> it.appending("topics.yaml", "- {id: leeg, icon: coins, name: \"Leeg\"}\n")),
                spoilt(
                        "topics.yaml",
                        3,
                        "id",
                        "duplicate id 'geld', first in stad/topics.yaml:1",
                        it -> it.appending("topics.yaml", "- {id: geld, icon: coins, name: \"Geld\"}\n")),
                spoilt(
                        "services/schuldhulp.yaml",
                        1,
                        "next-step",
                        "leads in a circle: schuldhulp -> woonhulp",
                        it -> it.appending("services/woonhulp.yaml", "next-step: {service: schuldhulp}\n")));
    }

    static Stream<Spoiled> facts() {
        return Stream.of(
                in("contacts.yaml", 10, "number", "is not a phone number", "14 045", "045-12345"),
                in("contacts.yaml", 10, "number", "is not a phone number", "14 045", "bel 14045"),
                in("contacts.yaml", 17, "url", "is not a web address", "https://www.example.org", "www.example.org"),
                in(
                        "contacts.yaml",
                        17,
                        "url",
                        "is not a web address",
                        "https://www.example.org",
                        "javascript:alert(1)"),
                in("contacts.yaml", 24, "postcode", "is not a postcode", "1234 AB", "1234AB"),
                in("contacts.yaml", 31, "address", "is not an e-mail address", "hulp@example.org", "hulp@"),
                in("contacts.yaml", 7, "checked", "is not a date checked", "2026-07-26", "2026-02-30"),
                in("contacts.yaml", 14, "checked", "is not a date checked", "2025-11", "vorig jaar"),
                in(
                        "contacts.yaml",
                        5,
                        "confidence",
                        "confidence 'report' is never shown",
                        "verified\n  source: \"https://example.org\"\n  checked: 2026",
                        "report\n  source: \"https://example.org\"\n  checked: 2026"),
                in(
                        "contacts.yaml",
                        26,
                        "confidence",
                        "confidence 'unverified' is never shown",
                        "place: Voorbeeldstad\n  confidence: verified",
                        "place: Voorbeeldstad\n  confidence: unverified"),
                in(
                        "services/woonhulp.yaml",
                        1,
                        "contacts",
                        "has only websites, not 'stadhuis'",
                        "contacts: []",
                        "contacts: [stadhuis]"),
                in(
                        "contacts.yaml",
                        4,
                        "cost",
                        "unknown value 'gratis'; allowed: free, local, unknown",
                        "cost: free",
                        "cost: gratis"),
                in(
                        "contacts.yaml",
                        16,
                        "kind",
                        "unknown value 'site'; allowed: phone, address, web, email",
                        "kind: web",
                        "kind: site"));
    }

    static Stream<Spoiled> forms() {
        return Stream.of(
                in(SCHULDHULP, 11, "closes", "'25:00' is not a time", "\"17:00\"", "\"25:00\""),
                in(
                        SCHULDHULP,
                        11,
                        "opens",
                        "'8.30' is not a time",
                        "{days: [mo, tu], opens: \"08:30\"",
                        "{days: [mo, tu], opens: \"8.30\""),
                in(SCHULDHULP, 11, "closes", "not after it opens", "\"17:00\"", "\"08:00\""),
                in(SCHULDHULP, 11, "days", "unknown value 'ma'; allowed: mo, tu", "[mo, tu]", "[ma, tu]"),
                in(SCHULDHULP, 11, "days", "names no days", "[mo, tu]", "[]"),
                in(SCHULDHULP, 13, "date", "is not a date", "2026-12-25", "2026-13-25"),
                in(SCHULDHULP, 14, "date", "stands twice", "2026-12-24", "2026-12-25"),
                in(SCHULDHULP, 13, "closed", "allowed: true, false", "closed: true", "closed: ja"),
                in(
                        SCHULDHULP,
                        4,
                        "level",
                        "unknown value 'stam'; allowed: root, trunk, crown",
                        "level: trunk",
                        "level: stam"),
                in(SCHULDHULP, 3, "rank", "is not a whole number", "rank: 10", "rank: eerst"),
                in(SCHULDHULP, 1, "id", "is not the name of its file", "id: schuldhulp", "id: schuldhulpje"),
                in("organisations.yaml", 1, "id", "is not an id", "{id: gemeente,", "{id: Gemeente_1,"),
                in("city.yaml", 10, "accent", "is not a colour", "#0f4c81", "blauw"),
                in("city.yaml", 7, "time-zone", "is not a time zone", "Europe/Amsterdam", "Europe/Heerlen"),
                in("city.yaml", 11, "valid-days", "is not a whole number", "30", "0"),
                in("city.yaml", 6, "tag", "text too long: 38", "tag: en", "tag: en" + "-abcdefgh".repeat(4)),
                in("city.yaml", 6, "tag", "language 'ar' stands twice", "tag: en", "tag: ar"));
    }

    static Stream<Spoiled> points() {
        return Stream.of(
                in("points.yaml", 11, "closed", "allowed: true, false", "closed: true", "closed: ja"),
                in("points.yaml", 11, "opens", "is missing", "{date: 2026-12-25, closed: true}", "{date: 2026-12-25}"),
                in("points.yaml", 12, "ask", "stands twice", "Hulp met de computer", "Hulp bij een brief"),
                in("points.yaml", 12, "ask", "phone number", "Hulp met de computer", "Bel 0800-8112"),
                in("points.yaml", 13, "how", "has no value", "\"De bus stopt voor de deur.\"", "\"\""),
                in("points.yaml", 8, "note", "text too long", "Arabisch.", "Arabisch. ".repeat(70) + "Ja."),
                in("city.yaml", 15, "dates", "is not a date", "2027-01-01", "2027-02-29"),
                in("city.yaml", 15, "dates", "names no dates", "[2027-01-01, 2028-01-01]", "[]"),
                in("city.yaml", 16, "dates", "'2027-01-01' is 'nieuwjaar' already", "2026-12-25", "2027-01-01"),
                in("city.yaml", 16, "id", "duplicate id 'nieuwjaar'", "eerste-kerstdag", "nieuwjaar"),
                in("city.yaml", 16, "name", "is missing", "name: \"Eerste kerstdag\", ", ""));
    }
}
