package nl.buurtpunt.kiosk.slip;

import static nl.buurtpunt.kiosk.slip.TestGuides.ARABIC;
import static nl.buurtpunt.kiosk.slip.TestGuides.DUTCH;
import static nl.buurtpunt.kiosk.slip.TestGuides.HEERLEN;
import static nl.buurtpunt.kiosk.slip.TestGuides.address;
import static nl.buurtpunt.kiosk.slip.TestGuides.phone;
import static nl.buurtpunt.kiosk.slip.TestGuides.service;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtpunt.kiosk.guide.Confidence;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.guide.Service;
import nl.buurtpunt.kiosk.service.ServiceScreen;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.View;
import org.junit.jupiter.api.Test;

class ServiceSlipTest {
    private static final ServiceScreen.Doors NOWHERE = new ServiceScreen.Doors(s -> {}, s -> {}, id -> {}, id -> {});

    private final ServiceSlip slips = new ServiceSlip(HEERLEN, SlipPictures.TODAY);
    private final Service debts = HEERLEN.service("schuldhulpverlening-heerlen").orElseThrow();

    @Test
    void saysInTheOwnLanguageFirstAndInDutchForTheDesk() {
        Slip slip = slips.of(debts, ARABIC);

        assertThat(slip.sections()).extracting(Slip.Section::language).containsExactly(ARABIC, DUTCH);
        assertThat(texts(slip.sections().getFirst()))
                .contains(
                        debts.name().in(ARABIC).text(),
                        debts.sentence().in(ARABIC).text());
        assertThat(texts(slip.sections().getLast()))
                .contains("Voor de medewerker aan de balie:", "Schuldhulpverlening");
    }

    @Test
    void doesNotSayItTwiceInDutch() {
        assertThat(slips.of(debts, DUTCH).sections())
                .extracting(Slip.Section::language)
                .containsExactly(DUTCH);
    }

    @Test
    void sayWhatTheGuideKnows() {
        List<Block> blocks = slips.of(debts, DUTCH).sections().getFirst().blocks();

        assertThat(blocks)
                .contains(new Block.PhoneLine("14 045"), new Block.Link("www.heerlen.nl"))
                .hasAtLeastOneElementOfType(Block.QrPicture.class);
        assertThat(texts(slips.of(debts, DUTCH).sections().getFirst()))
                .contains(
                        "Buurtpunt Heerlen",
                        "Gemeente Heerlen",
                        "De hulp is gratis.",
                        "Lukt het niet? Ga naar het Huis van het Recht.",
                        "De gemeente heeft de leiding.",
                        "Gecontroleerd in mei 2022",
                        "Wij controleren dit nog.",
                        "Afgedrukt op 21 november 2026");
    }

    @Test
    void saysToAskStaffInsteadOfANumberNobodyConfirmed() {
        Slip slip = slips.of(service("Hulp", "Iemand", phone("045-123 45 67", Confidence.UNVERIFIED)), ARABIC);

        assertThat(slip.sections().stream().flatMap(s -> s.blocks().stream()))
                .doesNotHaveAnyElementsOfTypes(Block.PhoneLine.class, Block.QrPicture.class);
        assertThat(slip.sections().stream().flatMap(ServiceSlipTest::texts)).noneMatch(t -> t.contains("123"));
        assertThat(texts(slip.sections().getFirst()))
                .contains(HEERLEN.sentences().say("service.ask-staff", ARABIC).text());
    }

    @Test
    void writesAnAddressAsOnAnEnvelope() {
        Slip slip = slips.of(service("Hulp", "Iemand", address("Geleenstraat 25")), DUTCH);

        assertThat(slip.sections().getFirst().blocks())
                .contains(new Block.AddressLines("Geleenstraat 25", "6411 HP Heerlen"));
    }

    @Test
    void leavesOutADateThatAClockThatWasNeverSetWouldGive() {
        Clock neverSet = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        Slip slip = new ServiceSlip(HEERLEN, neverSet).of(debts, DUTCH);

        assertThat(texts(slip.sections().getFirst()))
                .noneMatch(t -> t.contains("Afgedrukt"))
                .noneMatch(t -> t.contains("1970"))
                .contains("Gecontroleerd in mei 2022");
    }

    @Test
    void givesTheSameDateAsTheScreen() {
        for (Service service : HEERLEN.services()) {
            List<String> screen = new ServiceScreen(service.id(), NOWHERE)
                    .elements(new View(HEERLEN, ARABIC)).stream()
                            .filter(e -> e instanceof Element.Fact fact
                                    && fact.icon().equals("calendar"))
                            .flatMap(e -> e.spoken().stream())
                            .map(Rendered::text)
                            .toList();

            assertThat(texts(slips.of(service, ARABIC).sections().getFirst()))
                    .as(service.id())
                    .containsAll(screen);
            assertThat(screen).as(service.id()).isNotEmpty();
        }
    }

    @Test
    void everyServiceHasASlipInEveryLanguage() {
        for (Service service : HEERLEN.services()) {
            for (Language language : HEERLEN.city().languages()) {
                Slip slip = slips.of(service, language);

                assertThat(texts(slip.sections().getFirst()))
                        .as(service.id() + " " + language.tag())
                        .isNotEmpty()
                        .noneMatch(String::isBlank)
                        .noneMatch(t -> t.contains("{"));
            }
        }
    }

    private static Stream<String> texts(Slip.Section section) {
        return section.blocks().stream().flatMap(ServiceSlipTest::text);
    }

    private static Stream<String> text(Block block) {
        return switch (block) {
            case Block.InWords it -> Stream.of(it.words().text());
            case Block.PhoneLine(String number) -> Stream.of(number);
            case Block.CodeLine(String digits) -> Stream.of(digits);
            case Block.AddressLines lines -> Stream.of(lines.street());
            case Block.Link(String link) -> Stream.of(link);
            case Block.QrPicture _, Block.Rule _ -> Stream.empty();
        };
    }
}
